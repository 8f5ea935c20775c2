package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds, counts and removes the clients that came by themselves, and keeps what an owner decides about them. */
@Dependent
public class RegistrationStore {

    /** Clients that came by themselves; {@code :source} narrows them to one source, empty for all. */
    private static final String MATCHING =
            """
             from OAuth2App a where a.source <> 'administrator' and (:source = '' or a.source = :source)
             and (:search = '' or locate(:search, lower(a.name)) > 0 or locate(:search, lower(a.clientId)) > 0)
            """;

    private static final String UNUSED =
            """
             from oauth2_apps a where a.source <> 'administrator' and a.created_at < :before
             and (a.fresh_until is null or a.fresh_until < :now)
             and not exists (select from oauth2_grants g where g.app_id = a.id and g.expires_at > :now)
             and not exists (select from oauth2_app_codes c where c.app_id = a.id and c.expires_at > :now)
            """;

    private final EntityManager entities;

    @Inject
    public RegistrationStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The settings row. */
    public ProviderSettings settings() {
        return entities.find(ProviderSettings.class, ProviderSettings.ID);
    }

    /** A page of clients that came by themselves, the newest first. */
    public List<OAuth2App> list(String search, String source, int limit, int offset) {
        return entities.createQuery("select a" + MATCHING + " order by a.createdAt desc, a.id", OAuth2App.class)
                .setParameter("search", search.toLowerCase(Locale.ROOT))
                .setParameter("source", source)
                .setMaxResults(limit)
                .setFirstResult(offset)
                .getResultList();
    }

    /** How many match. */
    public long count(String search, String source) {
        return entities.createQuery("select count(a)" + MATCHING, Long.class)
                .setParameter("search", search.toLowerCase(Locale.ROOT))
                .setParameter("source", source)
                .getSingleResult();
    }

    /** Those of these clients that came by themselves. */
    public List<OAuth2App> findAll(Collection<UUID> ids) {
        return entities.createQuery(
                        "select a from OAuth2App a where a.id in :ids and a.source <> 'administrator'", OAuth2App.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** How many clients have registered themselves from this address since then. */
    public long countFrom(String address, Instant since) {
        return entities.createQuery(
                        "select count(a) from OAuth2App a where a.source = 'self_registered'"
                                + " and a.registeredFrom = :address and a.createdAt > :since",
                        Long.class)
                .setParameter("address", address)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** How many clients have registered themselves and hold no grant. */
    public long countUnused() {
        return entities.createQuery(
                        "select count(a) from OAuth2App a where a.source = 'self_registered'"
                                + " and not exists (select 1 from Grant g where g.appId = a.id)",
                        Long.class)
                .getSingleResult();
    }

    /** At most {@code limit} clients, the oldest first, that came before then and hold neither a live grant nor a code. */
    @SuppressWarnings("unchecked")
    public List<OAuth2App> unused(Instant before, Instant now, int limit) {
        return entities.createNativeQuery(
                        "select a.*" + UNUSED + " order by a.created_at limit :limit for update of a skip locked",
                        OAuth2App.class)
                .setParameter("before", before)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
