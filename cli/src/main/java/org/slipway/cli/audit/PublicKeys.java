package org.slipway.cli.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.auditlog.chain.SigningKey;
import org.slipway.cli.CliException;

/** Public keys in a PEM file. */
final class PublicKeys {

    private static final Pattern KEY = Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");

    private PublicKeys() {}

    /** The keys by id; null for no file. */
    static Map<String, byte[]> read(Path file) {
        if (file == null) {
            return null;
        }
        Map<String, byte[]> keys = new HashMap<>();
        try {
            Matcher key = KEY.matcher(Files.readString(file));
            while (key.find()) {
                byte[] bytes = Base64.getMimeDecoder().decode(key.group(1));
                keys.put(SigningKey.id(bytes), bytes);
            }
        } catch (IOException e) {
            throw CliException.usage("The key file cannot be read: " + e.getMessage());
        }
        if (keys.isEmpty()) {
            throw CliException.usage(file + " holds no public key in PEM.");
        }
        return keys;
    }
}
