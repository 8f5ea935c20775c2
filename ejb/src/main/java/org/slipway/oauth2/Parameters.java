package org.slipway.oauth2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of a protocol request. A parameter without a value counts as absent (RFC 6749 section 3.1).
 *
 * @param values every value of every parameter, as decoded from the query or the form
 */
public record Parameters(Map<String, List<String>> values) {

    /** The value of a parameter that was sent once; the first one if it was repeated. */
    public Optional<String> find(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** All values of a parameter, in the order in which they were sent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * Refuses a request that repeats a parameter (RFC 6749 sections 3.1 and 3.2). {@code resource} may be repeated by RFC
     * 8707, and is judged by its own rule.
     */
    public void requireNoRepetition() {
        String repeated = values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 && !"resource".equals(entry.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!repeated.isEmpty()) {
            throw new OAuthException(
                    OAuthError.INVALID_REQUEST, "These parameters were sent more than once: " + repeated);
        }
    }

    /** The value of a parameter that must be there. */
    public String require(String name) {
        return find(name)
                .orElseThrow(
                        () -> new OAuthException(OAuthError.INVALID_REQUEST, "The parameter " + name + " is missing."));
    }

    /** Names only: values may be secrets. */
    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
