package org.slipway.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slipway.settings.Settings;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * Hashes and checks passwords with Argon2id. The hash text carries its salt and parameters, so these can be raised at any
 * time: old hashes, and the bcrypt hashes of earlier versions, stay valid and are renewed at the next login.
 *
 * <p>No more hashes are computed at once than the machine has processors. More would not be done earlier, and each takes
 * seven mebibytes.
 */
@ApplicationScoped
public class Passwords {

    /** In KiB. With five passes it is one of the settings that OWASP lists as equivalent. */
    static final int MEMORY = 7 * 1024;

    private static final Provider PROVIDER = WildFlyElytronPasswordProvider.getInstance();
    private static final int SALT_BYTES = 16;

    @Inject
    Settings settings;

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** What an unknown account is checked against, so that it takes as long as a known one. */
    private String decoy;

    @PostConstruct
    void makeDecoy() {
        decoy = hash(Secrets.alphanumeric(32));
    }

    /** The hash to keep of a password. Takes tens of milliseconds: hold no connection meanwhile. */
    public String hash(String password) {
        return inTurn(() -> Argon2Hash.of(password, Secrets.bytes(SALT_BYTES), MEMORY, settings.passwordCost())
                .text());
    }

    /**
     * Whether the password has this hash. Takes tens of milliseconds: hold no connection meanwhile.
     *
     * @param hash the kept hash, or null where there is no account or no password: then the answer is no, after the
     *     same work
     */
    public boolean verify(String hash, String password) {
        String kept = hash == null ? decoy : hash;
        boolean same = inTurn(() -> Argon2Hash.parse(kept)
                .map(argon2 -> argon2.matches(password))
                .orElseGet(() -> isBcrypt(kept, password)));
        return same && hash != null;
    }

    /** Whether the hash was made in another way than is configured now. */
    public boolean isOutdated(String hash) {
        Optional<Argon2Hash> argon2 = Argon2Hash.parse(hash);
        return argon2.isEmpty() || !argon2.get().isMadeWith(MEMORY, settings.passwordCost());
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static boolean isBcrypt(String hash, String password) {
        try {
            Password kept = ModularCrypt.decode(hash);
            PasswordFactory factory = PasswordFactory.getInstance(kept.getAlgorithm(), PROVIDER);
            return factory.verify(factory.translate(kept), asForBcrypt(password).toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept password hash cannot be read", e);
        }
    }

    /** bcrypt reads 72 bytes and ignores the rest: a longer password went in as its SHA-256 in hexadecimal. */
    private static String asForBcrypt(String password) {
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 72) {
            return password;
        }
        return java.util.HexFormat.of().formatHex(Secrets.sha256(password));
    }
}
