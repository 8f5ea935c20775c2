package org.slipway.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.Provider;
import org.slipway.settings.Settings;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * Hashes and checks passwords with Elytron's bcrypt. The hash text carries its salt and cost, so the cost can be raised
 * at any time: old hashes stay valid and are renewed at the next login.
 */
@ApplicationScoped
public class Passwords {

    private static final Provider PROVIDER = WildFlyElytronPasswordProvider.getInstance();
    private static final int SALT_BYTES = 16;

    @Inject
    Settings settings;

    /** What an unknown account is checked against, so that it takes as long as a known one. */
    private String decoy;

    @PostConstruct
    void makeDecoy() {
        decoy = hash(Secrets.alphanumeric(32));
    }

    /** The hash to keep of a password. */
    public String hash(String password) {
        try {
            PasswordFactory factory = PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT, PROVIDER);
            IteratedSaltedPasswordAlgorithmSpec parameters =
                    new IteratedSaltedPasswordAlgorithmSpec(settings.passwordCost(), Secrets.bytes(SALT_BYTES));
            Password hashed = factory.generatePassword(
                    new EncryptablePasswordSpec(prepare(password).toCharArray(), parameters));
            return ModularCrypt.encodeAsString(hashed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("bcrypt is not available", e);
        }
    }

    /**
     * Whether the password has this hash.
     *
     * @param hash the kept hash, or null where there is no account or no password: then the answer is no, after the
     *     same work
     */
    public boolean verify(String hash, String password) {
        try {
            Password kept = ModularCrypt.decode(hash == null ? decoy : hash);
            PasswordFactory factory = PasswordFactory.getInstance(kept.getAlgorithm(), PROVIDER);
            boolean same =
                    factory.verify(factory.translate(kept), prepare(password).toCharArray());
            return same && hash != null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept password hash cannot be read", e);
        }
    }

    /** Whether the hash was made with another cost than is configured now. */
    public boolean isOutdated(String hash) {
        try {
            return !(ModularCrypt.decode(hash) instanceof BCryptPassword bcrypt)
                    || bcrypt.getIterationCount() != settings.passwordCost();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept password hash cannot be read", e);
        }
    }

    /**
     * bcrypt reads 72 bytes and ignores the rest: a longer password goes in as its SHA-256 in hexadecimal, so that every
     * character counts.
     */
    private static String prepare(String password) {
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 72) {
            return password;
        }
        return java.util.HexFormat.of().formatHex(Secrets.sha256(password));
    }
}
