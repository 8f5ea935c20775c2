package org.slipway.templates.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slipway.lists.Keyset;
import org.slipway.lists.Slice;

/** Finds and keeps template versions and what their import found. */
@Dependent
public class VersionStore {

    private static final Keyset<Instant> ORDER = Keyset.newestFirst("createdAt");

    private final EntityManager entities;

    @Inject
    public VersionStore(EntityManager entities) {
        this.entities = entities;
    }

    /** What an import found, as it is stored. */
    public record Findings(
            List<VersionParameter.Columns> parameters,
            List<VersionPreset.Columns> presets,
            List<VersionVariable.Columns> variables) {

        /** Nothing: the archive could not be read. */
        public static final Findings NONE = new Findings(List.of(), List.of(), List.of());
    }

    /** How an import ended; the error is empty if it went well. */
    public record Ending(String error, String errorCode, String readme) {}

    /** Adds a version. A name that is taken in its template fails at the flush with a unique violation. */
    public void add(TemplateVersion version) {
        entities.persist(version);
        entities.flush();
    }

    public Optional<TemplateVersion> find(UUID id) {
        return Optional.ofNullable(entities.find(TemplateVersion.class, id));
    }

    /** The versions with these ids, by id. */
    public Map<UUID, TemplateVersion> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select v from TemplateVersion v where v.id in :ids", TemplateVersion.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(TemplateVersion::id, version -> version));
    }

    /** The version of this template with this name, letter case ignored. */
    public Optional<TemplateVersion> findByName(UUID template, String name) {
        return entities.createQuery(
                        "select v from TemplateVersion v where v.templateId = :template and lower(v.name) = :name",
                        TemplateVersion.class)
                .setParameter("template", template)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /**
     * A slice of a template's versions, the newest first.
     *
     * @param archived whether archived ones are listed, too
     */
    public List<TemplateVersion> list(UUID template, boolean archived, Slice<Instant> slice) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<TemplateVersion> select = builder.createQuery(TemplateVersion.class);
        Root<TemplateVersion> version = select.from(TemplateVersion.class);
        List<Predicate> conditions = new ArrayList<>(ORDER.within(version, builder, slice));
        conditions.add(builder.equal(version.get("templateId"), template));
        if (!archived) {
            conditions.add(builder.isFalse(version.get("archived")));
        }
        select.where(conditions.toArray(Predicate[]::new)).orderBy(ORDER.order(version, builder, slice));
        return slice.inOrder(entities.createQuery(select)
                .setMaxResults(slice.limit())
                .setFirstResult(slice.offset())
                .getResultList());
    }

    /**
     * The versions of a template that can be archived: those whose import has ended, but for the active one.
     *
     * @param failedOnly only those whose import failed
     */
    public List<TemplateVersion> unused(Template template, boolean failedOnly) {
        return entities.createQuery(
                        "select v from TemplateVersion v where v.templateId = :template and v.archived = false"
                                + " and v.id <> :active and v.jobStatus in :statuses order by v.createdAt, v.id",
                        TemplateVersion.class)
                .setParameter("template", template.id())
                .setParameter("active", template.activeVersionId())
                .setParameter(
                        "statuses",
                        failedOnly
                                ? List.of(TemplateVersion.JobStatus.failed)
                                : List.of(TemplateVersion.JobStatus.failed, TemplateVersion.JobStatus.succeeded))
                .getResultList();
    }

    /**
     * Ends an import that is still running, with what it found.
     *
     * @return false if somebody else has ended it
     */
    public boolean complete(UUID id, Ending ending, Findings findings, Instant now) {
        int ended = entities.createQuery("update TemplateVersion v set v.jobStatus = :status, v.jobError = :error,"
                        + " v.jobErrorCode = :code, v.readme = :readme, v.jobCompletedAt = :now, v.updatedAt = :now"
                        + " where v.id = :id and v.jobStatus = :running")
                .setParameter(
                        "status",
                        ending.error().isEmpty()
                                ? TemplateVersion.JobStatus.succeeded
                                : TemplateVersion.JobStatus.failed)
                .setParameter("error", ending.error())
                .setParameter("code", ending.errorCode())
                .setParameter("readme", ending.readme())
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("running", TemplateVersion.JobStatus.running)
                .executeUpdate();
        if (ended == 0) {
            return false;
        }
        findings.parameters().forEach(columns -> entities.persist(new VersionParameter(id, columns)));
        findings.presets().forEach(columns -> entities.persist(new VersionPreset(UUID.randomUUID(), id, columns)));
        findings.variables().forEach(columns -> entities.persist(new VersionVariable(id, columns)));
        entities.flush();
        entities.clear();
        return true;
    }

    /** Ends imports that began before then and never ended: their server was stopped. Returns how many. */
    public int failAbandoned(Instant before, Instant now) {
        return entities.createQuery("update TemplateVersion v set v.jobStatus = :failed, v.jobError = :error,"
                        + " v.jobCompletedAt = :now, v.updatedAt = :now"
                        + " where v.jobStatus = :running and v.createdAt < :before")
                .setParameter("failed", TemplateVersion.JobStatus.failed)
                .setParameter("error", "The server was stopped during the import. Upload the version again.")
                .setParameter("now", now)
                .setParameter("running", TemplateVersion.JobStatus.running)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** The parameters that the import found, in the order of the form. */
    public List<VersionParameter.Columns> parameters(UUID version) {
        return entities.createQuery(
                        "select p from VersionParameter p where p.versionId = :version order by p.displayOrder, p.name",
                        VersionParameter.class)
                .setParameter("version", version)
                .getResultStream()
                .map(VersionParameter::columns)
                .toList();
    }

    /** The presets that the import found, by name. */
    public List<VersionPreset> presets(UUID version) {
        return entities.createQuery(
                        "select p from VersionPreset p where p.versionId = :version order by p.name",
                        VersionPreset.class)
                .setParameter("version", version)
                .getResultList();
    }

    /** The variables that the import found, by name. */
    public List<VersionVariable.Columns> variables(UUID version) {
        return entities.createQuery(
                        "select v from VersionVariable v where v.versionId = :version order by v.name",
                        VersionVariable.class)
                .setParameter("version", version)
                .getResultStream()
                .map(VersionVariable::columns)
                .toList();
    }
}
