package org.slipway.system.support;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the server gave the tests, or took from them, that nobody else may ever read: tokens, codes, secrets of clients,
 * passwords and verifiers. {@link Call} tells it of every answer.
 */
public final class SecretsSeen {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> IN_ANSWERS = Set.of(
            "session_token",
            "access_token",
            "refresh_token",
            "client_secret",
            "client_secret_full",
            "registration_access_token",
            "device_code",
            "key");
    private static final Set<String> IN_REQUESTS =
            Set.of("password", "old_password", "new_password", "code_verifier", "code", "client_secret");
    /** What is shorter is not one that somebody gave out, or can be found in any text. */
    private static final int SHORTEST = 12;

    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();
    private static final Set<String> ADDRESSES = ConcurrentHashMap.newKeySet();

    private SecretsSeen() {}

    /** {@return all of them until now} */
    public static Set<String> all() {
        return Set.copyOf(SECRETS);
    }

    /** {@return where redirects led, the codes in them left out, for they must be there} */
    public static Set<String> addresses() {
        return Set.copyOf(ADDRESSES);
    }

    /** Looks at a form or JSON that was sent, and the answer to it. What was refused may be anything, and is left alone. */
    static void note(Pairs form, String json, Reply reply) {
        String location = reply.header("Location");
        if (!location.isEmpty()) {
            String code = reply.answer().getOrDefault("code", "");
            add(code);
            ADDRESSES.add(code.isEmpty() ? location : location.replace(code, ""));
        }
        if (reply.status() < 200 || reply.status() > 299) {
            return;
        }
        IN_REQUESTS.forEach(name -> add(form.first(name)));
        members(json, IN_REQUESTS);
        members(reply.body(), IN_ANSWERS);
    }

    private static void members(String text, Set<String> names) {
        if (!text.startsWith("{")) {
            return;
        }
        try {
            for (Map.Entry<String, JsonNode> member : JSON.readTree(text).properties()) {
                if (names.contains(member.getKey())) {
                    add(member.getValue().asText());
                }
            }
        } catch (JacksonException notJson) {
            // Then it has no members.
        }
    }

    private static void add(String secret) {
        if (secret != null && secret.length() >= SHORTEST) {
            SECRETS.add(secret);
        }
    }
}
