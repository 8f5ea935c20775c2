package org.slipway.rbac.spec;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The ids of one input. Policies compare ids as strings, the engine as UUIDs; a string that is no UUID is given one of
 * its own, and texts for people get the string back.
 */
final class SpecIds {
    private final Map<UUID, String> names = new HashMap<>();

    /** The id of a string; null for the empty string, which means "none". */
    UUID of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        UUID id = uuid(text);
        names.put(id, text);
        return id;
    }

    /** The text with the ids of this input as they were written there. */
    String restore(String text) {
        String restored = text;
        for (Map.Entry<UUID, String> name : names.entrySet()) {
            restored = restored.replace(name.getKey().toString(), name.getValue());
        }
        return restored;
    }

    private static UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException notOne) {
            // falls through: any string is a valid id of a policy input
        }
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
