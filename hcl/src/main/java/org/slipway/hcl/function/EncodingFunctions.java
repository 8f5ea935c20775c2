package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.DYNAMIC;
import static org.slipway.hcl.value.Type.STRING;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.List;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Value;

/** Functions between values, text and bytes. */
final class EncodingFunctions {

    private EncodingFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("jsonencode")
                        .takesNullable("val", Parameter.Parts.PLAIN)
                        .gives(STRING, c -> c.string(JsonValues.encode(c.value(0)))),
                Function.named("jsondecode").takes("str", STRING).gives(DYNAMIC, EncodingFunctions::jsonDecode),
                Function.named("csvdecode")
                        .takes("str", STRING)
                        .gives(
                                DYNAMIC,
                                c -> CsvReader.decode(c.text(0), c.context().budget())),
                Function.named("base64encode")
                        .takes("str", STRING)
                        .gives(STRING, c -> c.string(encoded(c.text(0).getBytes(StandardCharsets.UTF_8)))),
                Function.named("base64decode")
                        .takes("str", STRING)
                        .gives(STRING, c -> c.string(decoded(bytes(c), StandardCharsets.UTF_8))),
                Function.named("textencodebase64")
                        .takes("string", STRING)
                        .takes("encoding", STRING)
                        .gives(STRING, EncodingFunctions::encodeText),
                Function.named("textdecodebase64")
                        .takes("source", STRING)
                        .takes("encoding", STRING)
                        .gives(STRING, c -> c.string(decoded(bytes(c), charset(c)))),
                Function.named("urlencode").takes("str", STRING).gives(STRING, c -> c.string(urlEncode(c.text(0)))));
    }

    private static Value jsonDecode(Call call) throws FunctionException {
        try {
            call.produce(call.text(0).length());
            return JsonValues.decode(call.text(0));
        } catch (JsonException invalid) {
            throw new FunctionException(0, "invalid JSON: " + invalid.getMessage());
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(Call call) throws FunctionException {
        try {
            String text = call.text(0).replace("\n", "").replace("\r", "");
            if (text.length() % 4 != 0) {
                throw new FunctionException(0, "the base64 text is cut short: its length must be a multiple of four");
            }
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException invalid) {
            throw new FunctionException(0, "invalid base64 text: " + invalid.getMessage());
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws FunctionException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException invalid) {
            throw new FunctionException(0, "the decoded bytes are not valid " + charset.name() + " text");
        }
    }

    private static Value encodeText(Call call) throws FunctionException {
        try {
            ByteBuffer bytes = charset(call).newEncoder().encode(CharBuffer.wrap(call.text(0)));
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return call.string(encoded(content));
        } catch (CharacterCodingException | UnsupportedOperationException invalid) {
            throw new FunctionException(0, "the text has characters that " + call.text(1) + " cannot express");
        }
    }

    private static Charset charset(Call call) throws FunctionException {
        try {
            return Charset.forName(call.text(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new FunctionException(1, "\"" + call.text(1) + "\" is not the name of a supported encoding");
        }
    }

    /** Form encoding, except that {@code *} is escaped and {@code ~} is not. */
    private static String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
