package org.slipway.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of the audit log: what was done to what, by whom, from where, with which result. */
@Entity
@Immutable
@Table(name = "audit_logs")
public class AuditEntry {

    @Id
    private UUID id;

    private Instant time;

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

    /** A row about {@code resource}; {@code diff} and {@code additionalFields} are JSON objects. */
    public AuditEntry(UUID id, Instant time, String action, Target resource, String diff, String additionalFields) {
        this.id = id;
        this.time = time;
        this.action = action;
        this.resourceType = resource.type();
        this.resourceId = resource.id();
        this.resourceTarget = resource.name();
        this.resourceIcon = resource.icon();
        this.organizationId = resource.organizationId();
        this.diff = diff;
        this.additionalFields = additionalFields;
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

    /** What a row is about. */
    public record Target(String type, UUID id, String name, String icon, UUID organizationId) {}

    /** Where a request came from. */
    public record Origin(UUID requestId, String address, String userAgent) {}
}
