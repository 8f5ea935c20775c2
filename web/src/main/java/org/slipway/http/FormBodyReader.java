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

/** Gives endpoints the form that they ask for. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormBodyReader implements MessageBodyReader<FormBody> {

    /** No form of this server comes near it. */
    private static final int LARGEST = 256 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == FormBody.class;
    }

    @Override
    public FormBody readFrom(
            Class<FormBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body);
    }

    /**
     * Reads a form from a stream, within the limit.
     *
     * @throws ProblemException if it is too large or no form
     */
    public static FormBody read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw ProblemException.of(Problem.TOO_LARGE);
        }
        try {
            return FormBody.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(Problem.INVALID_REQUEST, "The form cannot be read. Nothing was changed.");
        }
    }
}
