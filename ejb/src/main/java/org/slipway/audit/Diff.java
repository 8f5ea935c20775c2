package org.slipway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a mutation changed, column by column, as JSON: {@code {"name": {"old": "a", "new": "b", "secret": false}}}. */
final class Diff {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setSerializationInclusion(JsonInclude.Include.ALWAYS);

    private Diff() {}

    /**
     * The columns whose values differ. Secret ones show that they changed, and nothing else.
     *
     * @param before the values before, empty for something new
     * @param after the values after, empty for something removed
     */
    static String between(AuditedType type, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> changes = new TreeMap<>();
        Map<String, Object> columns = new TreeMap<>(before);
        columns.putAll(after);
        for (String column : columns.keySet()) {
            Object old = before.get(column);
            Object now = after.get(column);
            if (Objects.deepEquals(old, now)) {
                continue;
            }
            if (type.isTracked(column)) {
                changes.put(column, new Change(old, now, false));
            } else if (type.isSecret(column)) {
                changes.put(column, new Change("", "", true));
            }
        }
        return json(changes);
    }

    /** A JSON object of these members. */
    static String json(Map<String, ?> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("audit values cannot be written as JSON", e);
        }
    }

    @com.fasterxml.jackson.annotation.JsonPropertyOrder({"old", "new", "secret"})
    private record Change(
            @com.fasterxml.jackson.annotation.JsonProperty("old") Object before,
            @com.fasterxml.jackson.annotation.JsonProperty("new") Object after,
            boolean secret) {}
}
