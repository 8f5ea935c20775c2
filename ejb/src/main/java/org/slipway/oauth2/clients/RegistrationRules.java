package org.slipway.oauth2.clients;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.oauth2.store.AuthMethod;
import org.slipway.oauth2.store.ClientMetadata;

/** What is demanded of a client that registers itself: what it asks for and cannot have is refused, never dropped. */
final class RegistrationRules {

    static final int MOST_BYTES = 64 * 1024;

    private static final String DEFAULT_METHOD = AuthMethod.SECRET_BASIC;

    private static final List<MetadataRule> IN_ORDER = Stream.concat(
                    MetadataRule.ofEveryClient().stream(),
                    Stream.<MetadataRule>of(
                            RegistrationRules::grantTypesAreOffered,
                            RegistrationRules::responseTypeIsCode,
                            RegistrationRules::authMethodIsOffered))
            .toList();

    private RegistrationRules() {}

    /**
     * Reads and checks a registration.
     *
     * @param allowLoopback whether its keys may be at an http address of this machine
     * @throws org.slipway.oauth2.OAuthException of the first rule that is not met
     */
    static ClientMetadata accept(ClientClaims claims, boolean allowLoopback) {
        IN_ORDER.forEach(rule -> rule.check(claims));
        List<String> grantTypes = claims.texts("grant_types");
        return claims.accepted(
                grantTypes.isEmpty() ? MetadataRule.GRANT_TYPES : grantTypes,
                claims.text("token_endpoint_auth_method").orElse(DEFAULT_METHOD),
                allowLoopback);
    }

    private static void grantTypesAreOffered(ClientClaims claims) {
        List<String> types = claims.texts("grant_types");
        if (!types.isEmpty()
                && !(MetadataRule.GRANT_TYPES.containsAll(types) && types.contains("authorization_code"))) {
            throw ClientClaims.invalid("grant_types must be authorization_code, with or without refresh_token.");
        }
    }

    private static void responseTypeIsCode(ClientClaims claims) {
        if (claims.texts("response_types").stream().anyMatch(type -> !"code".equals(type))) {
            throw ClientClaims.invalid("response_types must be code.");
        }
    }

    private static void authMethodIsOffered(ClientClaims claims) {
        Optional<String> method = claims.text("token_endpoint_auth_method");
        if (method.isPresent() && !MetadataRule.AUTH_METHODS.contains(method.get())) {
            throw ClientClaims.invalid(
                    "token_endpoint_auth_method must be client_secret_basic, client_secret_post, private_key_jwt or none.");
        }
    }
}
