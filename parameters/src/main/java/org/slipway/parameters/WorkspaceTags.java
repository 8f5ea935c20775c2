package org.slipway.parameters;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the template's workspace tag blocks say.
 *
 * @param usable known scalar tags as text
 * @param unusable keys of tags that are not known or no scalar
 */
public record WorkspaceTags(Map<String, String> usable, List<String> unusable) {

    public WorkspaceTags {
        usable = Collections.unmodifiableMap(new TreeMap<>(usable));
        unusable = unusable.stream().sorted().toList();
    }
}
