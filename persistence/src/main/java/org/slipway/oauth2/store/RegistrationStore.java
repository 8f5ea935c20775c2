package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.authorization.store.ReadableRows;
import org.slipway.lists.Keyset;
import org.slipway.lists.Slice;

/** Finds, counts and removes the clients that came by themselves, and keeps what an owner decides about them. */
@Dependent
public class RegistrationStore {

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

    /**
     * A page of the clients that the filter lets through and that came by themselves, the newest first.
     *
     * @param search part of the name or of the {@code client_id}, or empty
     * @param source the wire name of one, or empty for all
     */
    public List<OAuth2App> list(String search, String source, AccessFilter filter, Slice<Instant> slice) {
        return AppStore.ROWS.list(
                entities,
                filter,
                (app, builder) -> matching(search, source, app, builder),
                Keyset.newestFirst("createdAt"),
                slice);
    }

    /** How many match. */
    public long count(String search, String source, AccessFilter filter) {
        return AppStore.ROWS.count(entities, filter, (app, builder) -> matching(search, source, app, builder));
    }

    private static List<Predicate> matching(
            String search, String source, Root<OAuth2App> app, CriteriaBuilder builder) {
        List<Predicate> conditions = new ArrayList<>(ReadableRows.containing(search, app, builder, "name", "clientId"));
        conditions.add(
                source.isEmpty()
                        ? builder.notEqual(app.get("source"), ClientSource.ADMINISTRATOR.wireName())
                        : builder.equal(app.get("source"), source));
        return conditions;
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
