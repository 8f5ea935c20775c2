package org.slipway.oauth2.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import org.slipway.http.JsonConfiguration;

/** Key sets as members of a JSON object, and as the text that is kept. */
final class KeySetJson {

    private KeySetJson() {}

    /** The members of a kept set; null stays null. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String json) {
        try {
            return json == null ? null : JsonConfiguration.MAPPER.readValue(json, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept key set cannot be read again", e);
        }
    }

    /** The text of a sent set; null stays null. */
    static String write(Map<String, Object> members) {
        try {
            return members == null ? null : JsonConfiguration.MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON cannot be written as such", e);
        }
    }
}
