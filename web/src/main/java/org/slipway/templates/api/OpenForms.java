package org.slipway.templates.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the forms that each user has open at this node. */
@ApplicationScoped
public class OpenForms {

    private static final int MOST_PER_USER = 250;

    private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();

    boolean mayOpen(UUID user) {
        return counts.getOrDefault(user, 0) < MOST_PER_USER;
    }

    void opened(UUID user) {
        counts.merge(user, 1, Integer::sum);
    }

    void closed(UUID user) {
        counts.computeIfPresent(user, (id, count) -> count == 1 ? null : count - 1);
    }
}
