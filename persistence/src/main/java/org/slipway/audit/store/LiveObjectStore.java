package org.slipway.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells which of the things that audit rows are about are still there: one statement for all of a page. */
@Dependent
public class LiveObjectStore {

    /**
     * How a live object of a type is found. Each selects its id and the id of what it belongs to, or null. A type that is
     * not listed here but that rows can be about has nothing alive.
     */
    private static final Map<String, String> QUERIES = queries();

    private final EntityManager entities;

    @Inject
    public LiveObjectStore(EntityManager entities) {
        this.entities = entities;
    }

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("user", "select id, cast(null as uuid) from users where not deleted and id in (:user)");
        queries.put("template", "select id, cast(null as uuid) from templates where not deleted and id in (:template)");
        queries.put(
                "oauth2_provider_app",
                "select id, cast(null as uuid) from oauth2_apps where id in (:oauth2_provider_app)");
        queries.put(
                "oauth2_provider_app_secret",
                "select id, app_id from oauth2_app_secrets where id in (:oauth2_provider_app_secret)");
        return queries;
    }

    /**
     * The live ones among these objects.
     *
     * @param ids ids by resource type
     * @return by id, what each belongs to: an app for its secrets, itself for what belongs to nothing
     */
    @SuppressWarnings("unchecked")
    public Map<UUID, UUID> find(Map<String, Set<UUID>> ids) {
        Set<String> asked = QUERIES.keySet().stream()
                .filter(type -> !ids.getOrDefault(type, Set.of()).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (asked.isEmpty()) {
            return Map.of();
        }
        var query = entities.createNativeQuery(
                asked.stream().map(QUERIES::get).collect(Collectors.joining(" union all ")), Object[].class);
        asked.forEach(type -> query.setParameter(type, ids.get(type)));
        Map<UUID, UUID> live = new HashMap<>();
        for (Object[] row : (List<Object[]>) query.getResultList()) {
            live.put((UUID) row[0], row[1] == null ? (UUID) row[0] : (UUID) row[1]);
        }
        return live;
    }
}
