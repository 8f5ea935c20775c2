package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.STRING;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.hcl.value.Value;

/** Digests of text and of files, and name-based UUIDs. */
final class HashFunctions {

    /** Namespaces of RFC 9562, appendix A, by the names that Terraform gives them. */
    private static final Map<String, String> NAMESPACES = Map.of(
            "dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            "url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
            "oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
            "x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8");

    private HashFunctions() {}

    static List<Function> all() {
        return List.of(
                ofText("md5", "MD5", false),
                ofText("sha1", "SHA-1", false),
                ofText("sha256", "SHA-256", false),
                ofText("sha512", "SHA-512", false),
                ofText("base64sha256", "SHA-256", true),
                ofText("base64sha512", "SHA-512", true),
                ofFile("filemd5", "MD5", false),
                ofFile("filesha1", "SHA-1", false),
                ofFile("filesha256", "SHA-256", false),
                ofFile("filesha512", "SHA-512", false),
                ofFile("filebase64sha256", "SHA-256", true),
                ofFile("filebase64sha512", "SHA-512", true),
                Function.named("uuidv5")
                        .takes("namespace", STRING)
                        .takes("name", STRING)
                        .gives(STRING, HashFunctions::uuid5));
    }

    private static Function ofText(String name, String algorithm, boolean base64) {
        return Function.named(name)
                .takes("str", STRING)
                .gives(STRING, call -> print(digest(algorithm, utf8(call.text(0))), base64));
    }

    private static Function ofFile(String name, String algorithm, boolean base64) {
        return Function.named(name)
                .takes("path", STRING)
                .gives(STRING, call -> print(digest(algorithm, FileFunctions.bytes(call)), base64));
    }

    private static Value print(byte[] digest, boolean base64) {
        return Value.string(
                base64
                        ? Base64.getEncoder().encodeToString(digest)
                        : HexFormat.of().formatHex(digest));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has " + algorithm, missing);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 9562, section 5.5. */
    private static Value uuid5(Call call) throws FunctionException {
        UUID namespace;
        try {
            namespace = UUID.fromString(NAMESPACES.getOrDefault(call.text(0), call.text(0)));
        } catch (IllegalArgumentException invalid) {
            throw new FunctionException(0, "the namespace must be dns, url, oid, x500 or a UUID");
        }
        byte[] name = utf8(call.text(1));
        ByteBuffer content = ByteBuffer.allocate(2 * Long.BYTES + name.length);
        content.putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(name);
        ByteBuffer hash = ByteBuffer.wrap(digest("SHA-1", content.array()));
        long high = hash.getLong() & 0xffffffffffff0fffL | 0x5000L;
        long low = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return Value.string(new UUID(high, low).toString());
    }
}
