package org.slipway.audit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.audit.AuditLogResponse;
import org.slipway.api.audit.AuditLogResponse.MinimalOrganization;
import org.slipway.api.users.UserResponse;
import org.slipway.audit.AuditLine;
import org.slipway.auditlog.Entry;
import org.slipway.http.JsonConfiguration;
import org.slipway.organizations.store.Organization;
import org.slipway.users.api.UserResponses;
import org.slipway.users.store.User;

/** Entries as the API shows them. */
public final class AuditResponses {

    private static final Logger LOG = LoggerFactory.getLogger(AuditResponses.class);
    private static final UUID NIL = new UUID(0, 0);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private AuditResponses() {}

    static AuditLogResponse of(AuditLine line) {
        Entry entry = line.entry();
        return new AuditLogResponse(
                entry.id(),
                entry.requestId(),
                entry.time(),
                entry.ip(),
                entry.userAgent(),
                entry.resourceType(),
                entry.resourceId(),
                entry.resourceTarget(),
                entry.resourceIcon(),
                entry.action(),
                object(entry, entry.diff(), Map.of()),
                entry.statusCode(),
                object(
                        entry,
                        entry.additionalFields(),
                        Map.of("workspace_name", "unknown", "workspace_owner", "unknown", "build_number", "unknown")),
                line.description(),
                line.link(),
                line.deleted(),
                entry.organizationId() == null ? NIL : entry.organizationId(),
                organization(line.organization()),
                user(line.user()));
    }

    /** A JSON object that was kept. The log says so if it is none, and the reader sees a placeholder. */
    public static Map<String, Object> object(Entry entry, String json, Map<String, Object> placeholder) {
        try {
            Map<String, Object> object = JsonConfiguration.MAPPER.readValue(json, OBJECT);
            return object == null ? placeholder : object;
        } catch (JsonProcessingException e) {
            LOG.warn("audit entry {} holds JSON that is no object: {}", entry.id(), e.getOriginalMessage());
            return placeholder;
        }
    }

    private static MinimalOrganization organization(Organization organization) {
        return organization == null
                ? null
                : new MinimalOrganization(
                        organization.id(), organization.name(), organization.displayName(), organization.icon());
    }

    private static UserResponse user(User user) {
        return user == null ? null : UserResponses.reduced(user);
    }

    static List<AuditLogResponse> of(List<AuditLine> lines) {
        return lines.stream().map(AuditResponses::of).toList();
    }
}
