package org.slipway.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash (RFC 9106) with what it was made with. As text it has the form of the PHC string format:
 * {@code $argon2id$v=19$m=7168,t=5,p=1$salt$hash}.
 *
 * @param memory in KiB
 * @param passes over the memory
 * @param salt random bytes
 * @param hash 32 bytes
 */
record Argon2Hash(int memory, int passes, byte[] salt, byte[] hash) {

    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int HASH_BYTES = 32;

    /** Computes the hash of a password. */
    static Argon2Hash of(String password, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return new Argon2Hash(memory, passes, salt, hash);
    }

    /** The hash in this text, if it has the form of one. */
    static Optional<Argon2Hash> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Argon2Hash(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Base64.getDecoder().decode(matcher.group(3)),
                Base64.getDecoder().decode(matcher.group(4))));
    }

    /** Whether the password has this hash; takes the same time wherever they differ. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, of(password, salt, memory, passes).hash());
    }

    /** Whether it was made with these parameters. */
    boolean isMadeWith(int otherMemory, int otherPasses) {
        return memory == otherMemory && passes == otherPasses;
    }

    /** The text to keep. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(memory, passes, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Never shows the hash. */
    @Override
    public String toString() {
        return "Argon2Hash[memory=" + memory + ", passes=" + passes + "]";
    }
}
