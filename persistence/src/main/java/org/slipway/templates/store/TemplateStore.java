package org.slipway.templates.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;
import org.slipway.rbac.Residual;
import org.slipway.rbac.SqlFilter;

/** Finds and keeps templates. Deleted templates are never found. */
@Dependent
public class TemplateStore {

    private static final SqlFilter.Columns COLUMNS = new SqlFilter.Columns(
            "t.id", Optional.empty(), Optional.of("t.organization_id"), Optional.of("acl_entries"));

    private final EntityManager entities;

    @Inject
    public TemplateStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a template. A name that is taken fails at the flush with a unique violation. */
    public void add(Template template) {
        entities.persist(template);
        entities.flush();
    }

    public Optional<Template> find(UUID id) {
        return Optional.ofNullable(entities.find(Template.class, id)).filter(template -> !template.isDeleted());
    }

    /** The template of this organization with this name, letter case ignored. */
    public Optional<Template> findByName(UUID organization, String name) {
        return entities.createQuery(
                        "select t from Template t where t.deleted = false and t.organizationId = :organization"
                                + " and lower(t.name) = :name",
                        Template.class)
                .setParameter("organization", organization)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The place of a template in a list, even if it is deleted by now. */
    public Optional<Cursor<String>> place(UUID id) {
        return Optional.ofNullable(entities.find(Template.class, id)).map(Template::place);
    }

    /** A slice of the templates that the residual allows, ordered by name. */
    @SuppressWarnings("unchecked")
    public List<Template> list(TemplateQuery query, Residual residual, Slice<String> slice) {
        if (residual.isNothing()) {
            return List.of();
        }
        Map<String, Object> binds = new LinkedHashMap<>();
        String condition = allowed(query, residual, binds);
        boolean backwards = slice.isBackwards();
        if (slice.place() != null) {
            condition += " and (lower(t.name), t.id) " + (backwards ? "<" : ">") + " (:key, :id)";
            binds.put("key", slice.place().key());
            binds.put("id", slice.place().id());
        }
        String order = backwards ? "lower(t.name) desc, t.id desc" : "lower(t.name), t.id";
        Query page = entities.createNativeQuery(
                "select t.* from templates t where " + condition + " order by " + order, Template.class);
        binds.forEach(page::setParameter);
        return slice.inOrder(
                page.setMaxResults(slice.limit()).setFirstResult(slice.offset()).getResultList());
    }

    /** How many templates the residual allows. */
    public long count(TemplateQuery query, Residual residual) {
        if (residual.isNothing()) {
            return 0;
        }
        Map<String, Object> binds = new LinkedHashMap<>();
        Query count = entities.createNativeQuery(
                "select count(*) from templates t where " + allowed(query, residual, binds), Long.class);
        binds.forEach(count::setParameter);
        return (long) count.getSingleResult();
    }

    private static String allowed(TemplateQuery query, Residual residual, Map<String, Object> binds) {
        SqlFilter filter = SqlFilter.of(residual, COLUMNS);
        binds.putAll(filter.binds());
        return query.condition(binds) + " and " + filter.sql();
    }
}
