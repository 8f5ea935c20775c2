package org.slipway.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.slipway.auditlog.EntryIds;

/** One row of the audit log: what was done to what, by whom, from where, with which result. */
@Entity
@Immutable
@Table(name = "audit_logs")
public class AuditEntry {

    private static final String ADD =
            """
            insert into audit_logs (id, time, kind, user_id, organization_id, ip, user_agent, resource_type, resource_id,
                resource_target, resource_icon, action, build_reason, diff, status_code, additional_fields, request_id)
            select ?, ?, ?, cast(? as uuid), cast(? as uuid), ?, ?, ?, ?,
                ?, ?, ?, ?, cast(? as jsonb), ?, cast(? as jsonb), ? from %s
            """;

    @Id
    private UUID id;

    private Instant time;

    private int kind;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String ip;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "resource_type")
    private String resourceType;

    @Column(name = "resource_id")
    private UUID resourceId;

    @Column(name = "resource_target")
    private String resourceTarget;

    @Column(name = "resource_icon")
    private String resourceIcon = "";

    private String action;

    @Column(name = "build_reason")
    private String buildReason = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private String diff;

    @Column(name = "status_code")
    private int statusCode;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "additional_fields")
    private String additionalFields;

    @Column(name = "request_id")
    private UUID requestId;

    protected AuditEntry() {}

    /**
     * A row about {@code resource}; its id holds its time.
     *
     * @param diff a JSON object
     * @param additionalFields a JSON object
     */
    public AuditEntry(Instant time, String action, Target resource, String diff, String additionalFields) {
        this.time = time.truncatedTo(ChronoUnit.MICROS);
        this.id = EntryIds.next(this.time);
        this.action = action;
        this.resourceType = resource.type();
        this.resourceId = resource.id();
        this.resourceTarget = resource.name();
        this.resourceIcon = resource.icon();
        this.organizationId = resource.organizationId();
        this.buildReason = String.valueOf(resource.facts().getOrDefault("build_reason", ""));
        this.diff = diff;
        this.additionalFields = additionalFields;
    }

    public UUID id() {
        return id;
    }

    /** What it has in common with many rows. */
    public AuditKind kind() {
        return new AuditKind(resourceType, action, buildReason);
    }

    /** Notes the number of its kind, without which it cannot be kept. */
    public AuditEntry ofKind(int number) {
        kind = number;
        return this;
    }

    /**
     * The part of a statement that adds a row together with what it tells of, with the places for its {@link #values}.
     *
     * @param change the part of the same statement that gives one row if the change has been made, and none otherwise
     */
    public static String addAfter(String change) {
        return ADD.formatted(change);
    }

    /** The values for {@link #addAfter}. */
    public List<Object> values() {
        return Arrays.asList(
                id,
                time,
                kind,
                userId,
                organizationId,
                ip,
                userAgent,
                resourceType,
                resourceId,
                resourceTarget,
                resourceIcon,
                action,
                buildReason,
                diff,
                statusCode,
                additionalFields,
                requestId);
    }

    /** Notes who did it in which request, and the request's status. */
    public AuditEntry by(UUID user, Origin origin, int status) {
        userId = user;
        ip = origin.address();
        userAgent = origin.userAgent();
        requestId = origin.requestId();
        statusCode = status;
        return this;
    }

    /**
     * What a row is about.
     *
     * @param name as it is called at this moment
     * @param organizationId where it belongs, or null
     * @param facts what else is known now and may be gone later, kept as the row's additional fields: {@code
     *     workspace_name}, {@code workspace_id}, {@code workspace_owner}, {@code build_number}, and {@code build_reason}, by
     *     which rows can be found
     */
    public record Target(
            String type, UUID id, String name, String icon, UUID organizationId, Map<String, Object> facts) {

        /** Something of which nothing else needs to be kept. */
        public Target(String type, UUID id, String name, String icon, UUID organizationId) {
            this(type, id, name, icon, organizationId, Map.of());
        }

        /** The same with these facts. */
        public Target with(Map<String, Object> moreFacts) {
            return new Target(type, id, name, icon, organizationId, Map.copyOf(moreFacts));
        }
    }

    /** Where a request came from. */
    public record Origin(UUID requestId, String address, String userAgent) {}
}
