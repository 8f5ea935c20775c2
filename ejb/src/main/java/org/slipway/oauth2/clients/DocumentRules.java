package org.slipway.oauth2.clients;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slipway.oauth2.store.AuthMethod;
import org.slipway.oauth2.store.ClientMetadata;

/**
 * What is demanded of a client metadata document (Client ID Metadata Documents sections 3 and 4). A document is written
 * for many servers: grant and response types that are not offered here are ignored.
 */
final class DocumentRules {

    private static final List<MetadataRule> IN_ORDER = Stream.concat(
                    Stream.<MetadataRule>of(DocumentRules::holdsNoSecret, DocumentRules::authMethodSharesNothing),
                    Stream.concat(
                            MetadataRule.ofEveryClient().stream(),
                            Stream.<MetadataRule>of(
                                    DocumentRules::hasName, DocumentRules::usesCodes, DocumentRules::answersWithCode)))
            .toList();

    private static final Set<String> AUTH_METHODS = Set.of(AuthMethod.NONE, AuthMethod.PRIVATE_KEY_JWT);

    private DocumentRules() {}

    /**
     * Reads and checks a document.
     *
     * @param address where it was fetched
     * @param allowLoopback whether its keys may be at an http address of this machine
     * @throws org.slipway.oauth2.OAuthException of the first rule that is not met
     */
    static ClientMetadata accept(String address, ClientClaims claims, boolean allowLoopback) {
        if (!claims.text("client_id").filter(address::equals).isPresent()) {
            throw ClientClaims.invalid("client_id must be the document's own address, letter by letter.");
        }
        IN_ORDER.forEach(rule -> rule.check(claims));
        return claims.accepted(offered(claims.texts("grant_types")), authMethod(claims), allowLoopback);
    }

    /** Everybody can read the document. */
    private static void holdsNoSecret(ClientClaims claims) {
        if (claims.has("client_secret") || claims.has("client_secret_expires_at")) {
            throw ClientClaims.invalid("The document must not hold a client_secret.");
        }
    }

    private static void authMethodSharesNothing(ClientClaims claims) {
        if (!AUTH_METHODS.contains(authMethod(claims))) {
            throw ClientClaims.invalid("token_endpoint_auth_method must be none or private_key_jwt.");
        }
    }

    private static String authMethod(ClientClaims claims) {
        return claims.text("token_endpoint_auth_method").orElse(AuthMethod.NONE);
    }

    private static void hasName(ClientClaims claims) {
        if (claims.text("client_name").filter(name -> !name.isBlank()).isEmpty()) {
            throw ClientClaims.invalid("client_name is missing.");
        }
    }

    private static void usesCodes(ClientClaims claims) {
        if (!offered(claims.texts("grant_types")).contains("authorization_code")) {
            throw ClientClaims.invalid("grant_types must include authorization_code.");
        }
    }

    private static void answersWithCode(ClientClaims claims) {
        List<String> types = claims.texts("response_types");
        if (!types.isEmpty() && !types.contains("code")) {
            throw ClientClaims.invalid("response_types must include code.");
        }
    }

    private static List<String> offered(List<String> grantTypes) {
        return grantTypes.isEmpty()
                ? MetadataRule.GRANT_TYPES
                : MetadataRule.GRANT_TYPES.stream().filter(grantTypes::contains).toList();
    }
}
