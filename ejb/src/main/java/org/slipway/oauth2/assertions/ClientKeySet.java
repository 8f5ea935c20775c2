package org.slipway.oauth2.assertions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A client's public keys: a JSON Web Key Set (RFC 7517 section 5). */
public final class ClientKeySet {

    /** How large a set may be, as text. */
    public static final int MOST_BYTES = 32 * 1024;

    /** How many keys it may hold. */
    public static final int MOST_KEYS = 10;

    private static final Set<String> KNOWN_TYPES = Set.of("EC", "RSA");

    /** The members of private and of symmetric keys (RFC 7518 sections 6.2.2, 6.3.2 and 6.4). */
    private static final Set<String> SECRET_MEMBERS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384);
    private static final int SMALLEST_RSA = 2048;
    private static final int LARGEST_RSA = 8192;

    private final List<JWK> keys;

    private ClientKeySet(List<JWK> keys) {
        this.keys = keys;
    }

    /**
     * Reads a key set. Keys of kinds that this server does not know are left out.
     *
     * @throws InvalidKeySetException if it is none, holds a secret, or no key that an assertion can be signed with
     */
    public static ClientKeySet parse(String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidKeySetException("The key set must have at most " + MOST_BYTES + " bytes.");
        }
        List<Map<String, Object>> members = members(json);
        if (members.isEmpty() || members.size() > MOST_KEYS) {
            throw new InvalidKeySetException("The key set must hold 1 to " + MOST_KEYS + " keys.");
        }
        List<JWK> keys = new ArrayList<>();
        for (int at = 1; at <= members.size(); at++) {
            read(at, members.get(at - 1)).ifPresent(keys::add);
        }
        if (keys.stream().noneMatch(ClientKeySet::canVerify)) {
            throw new InvalidKeySetException("The key set must hold an EC key on P-256 or P-384, or an RSA key of "
                    + SMALLEST_RSA + " to " + LARGEST_RSA + " bits, that verifies signatures.");
        }
        return new ClientKeySet(List.copyOf(keys));
    }

    private static List<Map<String, Object>> members(String json) {
        try {
            Map<String, Object> set = JSONObjectUtils.parse(json);
            Map<String, Object>[] members = JSONObjectUtils.getJSONObjectArray(set, "keys");
            if (members != null) {
                return List.of(members);
            }
        } catch (ParseException | RuntimeException e) {
            // Told below.
        }
        throw new InvalidKeySetException("This is not a JSON Web Key Set: a JSON object with a list of keys.");
    }

    private static Optional<JWK> read(int at, Map<String, Object> members) {
        if ("oct".equals(members.get("kty")) || !Collections.disjoint(members.keySet(), SECRET_MEMBERS)) {
            throw new InvalidKeySetException(
                    "Key " + at
                            + " is not a public key. It is known to others now: make a new one, and give its public half only.");
        }
        if (members.get("kty") instanceof String type && !KNOWN_TYPES.contains(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JWK.parse(members));
        } catch (ParseException | RuntimeException e) {
            throw new InvalidKeySetException("Key " + at + " is not a valid JSON Web Key.");
        }
    }

    private static boolean canVerify(JWK key) {
        boolean meant = (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && (key.getKeyOperations() == null || key.getKeyOperations().contains(KeyOperation.VERIFY))
                && (key.getAlgorithm() == null
                        || ClientAssertion.ALGORITHMS.contains(
                                key.getAlgorithm().getName()));
        if (key instanceof RSAKey rsa) {
            return meant && rsa.size() >= SMALLEST_RSA && rsa.size() <= LARGEST_RSA;
        }
        return meant && key instanceof ECKey ec && CURVES.contains(ec.getCurve());
    }

    /** The key that the header names; without a name the only one that suits its algorithm. */
    Optional<JWK> find(JWSHeader header) {
        JWKMatcher matcher = JWKMatcher.forJWSHeader(header);
        List<JWK> found = keys.stream()
                .filter(key -> canVerify(key) && matcher != null && matcher.matches(key))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The set as it is kept. */
    public String json() {
        return new JWKSet(keys).toString(true);
    }

    /** The thumbprints (RFC 7638) of the keys that can verify an assertion. */
    public List<String> thumbprints() {
        return keys.stream()
                .filter(ClientKeySet::canVerify)
                .map(ClientKeySet::thumbprint)
                .distinct()
                .toList();
    }

    static String thumbprint(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
