package org.slipway.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;

/** Gives endpoints the form with files that they ask for. The stream is limited before it gets here. */
@Provider
@Consumes(MediaType.MULTIPART_FORM_DATA)
public class MultipartBodyReader implements MessageBodyReader<MultipartBody> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == MultipartBody.class;
    }

    @Override
    public MultipartBody readFrom(
            Class<MultipartBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body.readAllBytes(), mediaType);
    }

    /** Reads a form with files. */
    static MultipartBody read(byte[] body, MediaType mediaType) {
        try {
            return MultipartBody.parse(body, mediaType.getParameters().getOrDefault("boundary", ""));
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.of(Problem.INVALID_REQUEST, malformed.getMessage() + " Nothing was changed.");
        }
    }
}
