package org.slipway.oauth2.clients;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.store.AuthMethod;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.ClientMetadata;

/** What a client says about itself: a JSON object with the members of RFC 7591 section 2. Others are ignored. */
final class ClientClaims {

    /** What is kept and given back, but decides nothing. */
    static final List<String> ABOUT = List.of(
            "client_uri",
            "logo_uri",
            "tos_uri",
            "policy_uri",
            "jwks_uri",
            "jwks",
            "software_id",
            "software_version",
            "contacts",
            "application_type");

    private static final Set<String> KEYS = Set.of("jwks", "jwks_uri");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode members;

    private ClientClaims(JsonNode members) {
        this.members = members;
    }

    /**
     * Reads a JSON object.
     *
     * @throws OAuthException {@code invalid_client_metadata} for anything else, a repeated member included
     */
    static ClientClaims parse(byte[] json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node != null && node.isObject()) {
                return new ClientClaims(node);
            }
        } catch (IOException e) {
            // Told below, with everything else that is not an object.
        }
        throw invalid("The client metadata must be one JSON object in which no member is repeated.");
    }

    /** A refusal. */
    static OAuthException invalid(String reason) {
        return new OAuthException(OAuthError.INVALID_CLIENT_METADATA, reason);
    }

    /** Whether the member is there and not null. */
    boolean has(String name) {
        return members.hasNonNull(name);
    }

    /** Whether the member is absent, null or an object. */
    boolean isObjectOrAbsent(String name) {
        return !has(name) || members.get(name).isObject();
    }

    /** The text of a member, empty if it is absent or null. */
    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!members.get(name).isTextual()) {
            throw invalid(name + " must be a text.");
        }
        return Optional.of(members.get(name).textValue());
    }

    /** The texts of a member, empty if it is absent or null. */
    List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        JsonNode list = members.get(name);
        list.forEach(item -> texts.add(item.textValue()));
        if (!list.isArray() || texts.contains(null)) {
            throw invalid(name + " must be a list of texts.");
        }
        return texts;
    }

    /**
     * The claims as they are kept. Keys that prove the client are no longer only what it says about itself.
     *
     * @param allowLoopback whether its keys may be at an http address of this machine
     */
    ClientMetadata accepted(List<String> grantTypes, String authMethod, boolean allowLoopback) {
        ClientKeys keys = keys(authMethod, allowLoopback);
        ObjectNode about = JSON.createObjectNode();
        ABOUT.stream()
                .filter(this::has)
                .filter(name -> keys == ClientKeys.NONE || !KEYS.contains(name))
                .forEach(name -> about.set(name, members.get(name)));
        return new ClientMetadata(
                ClientNames.shown(text("client_name").orElse("")),
                List.copyOf(texts("redirect_uris")),
                List.copyOf(grantTypes),
                authMethod,
                keys,
                ScopeClaim.accepted(text("scope").orElse("")),
                about.toString());
    }

    private ClientKeys keys(String authMethod, boolean allowLoopback) {
        if (!AuthMethod.PRIVATE_KEY_JWT.equals(authMethod)) {
            return ClientKeys.NONE;
        }
        try {
            String jwks = has("jwks") ? members.get("jwks").toString() : null;
            return KeyRules.accept(ClientKeys.given(jwks, text("jwks_uri").orElse(null)), allowLoopback);
        } catch (KeyRules.InvalidKeysException e) {
            throw invalid(e.getMessage());
        }
    }
}
