package org.slipway.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.audit.TestEntryRequest;
import org.slipway.audit.store.AuditEntry;
import org.slipway.audit.store.AuditEntry.Target;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.settings.Settings;
import org.slipway.users.store.UserStore;

/** Writes made-up entries where the settings say that this server is for tests. */
@Stateless
public class TestEntries {

    private static final String DIFF = "{\"name\": {\"old\": \"before\", \"new\": \"after\", \"secret\": false}}";

    @Inject
    EntryWriter entries;

    @Inject
    UserStore users;

    @Inject
    RequestOrigin origin;

    @Inject
    Authorization authorization;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Writes one entry.
     *
     * @throws ProblemException {@code NOT_FOUND} unless this server is for tests
     */
    public void add(TestEntryRequest wish) {
        Caller caller = authorization.require(Action.CREATE, ResourceObject.of(ResourceType.AUDIT_LOG));
        if (!settings.audit().testEntries()) {
            throw ProblemException.of(Problem.NOT_FOUND);
        }
        String action = word("action", wish.action(), "write", AuditFilters.VOCABULARY.actions());
        String type = word("resource_type", wish.resourceType(), "user", AuditFilters.VOCABULARY.resourceTypes());
        String reason = word("build_reason", wish.buildReason(), "", AuditFilters.VOCABULARY.buildReasons());
        Map<String, Object> fields =
                new HashMap<>(Optional.ofNullable(wish.additionalFields()).orElse(Map.of()));
        if (!reason.isEmpty()) {
            fields.put("build_reason", reason);
        }
        Target target = new Target(
                        type,
                        Optional.ofNullable(wish.resourceId()).orElseGet(UUID::randomUUID),
                        users.find(caller.userId()).orElseThrow().username(),
                        "",
                        wish.organizationId())
                .with(fields);
        UUID request = Optional.ofNullable(wish.requestId()).orElse(new UUID(0, 0));
        entries.add(new AuditEntry(
                        Optional.ofNullable(wish.time()).orElseGet(clock::instant),
                        action,
                        target,
                        DIFF,
                        Diff.json(fields))
                .by(caller.userId(), new AuditEntry.Origin(request, origin.address(), origin.userAgent()), 200));
    }

    private static String word(String field, String wish, String otherwise, List<String> known) {
        if (wish == null || wish.isEmpty()) {
            return otherwise;
        }
        if (!known.contains(wish)) {
            throw ProblemException.invalid(field, "is not one of " + String.join(", ", known));
        }
        return wish;
    }
}
