package org.slipway.auditlog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which entries are asked for: all conditions hold together, an absent one is null. Names are resolved before: a filter
 * knows ids only.
 *
 * @param resourceType exact
 * @param action exact
 * @param buildReason exact
 * @param users who acted: one of these
 * @param organizations of one of these organizations
 * @param resourceId exact
 * @param resourceTargets exactly one of these names
 * @param requestId exact
 * @param from at this time or later
 * @param until before this time
 * @param ids one of these entries: what the caller's scope is limited to
 */
public record EntryFilter(
        String resourceType,
        String action,
        String buildReason,
        Collection<UUID> users,
        Collection<UUID> organizations,
        UUID resourceId,
        Collection<String> resourceTargets,
        UUID requestId,
        Instant from,
        Instant until,
        Collection<UUID> ids) {

    /** Every entry. */
    public static final EntryFilter ALL =
            new EntryFilter(null, null, null, null, null, null, null, null, null, null, null);

    /** Whether no entry can match, so that nothing needs to be asked. */
    public boolean matchesNothing() {
        return isEmpty(users)
                || isEmpty(organizations)
                || isEmpty(ids)
                || isEmpty(resourceTargets)
                || from != null && until != null && !from.isBefore(until);
    }

    private static boolean isEmpty(Collection<?> choices) {
        return choices != null && choices.isEmpty();
    }

    /** The same, of these types, actions and reasons; each may be null. */
    public EntryFilter ofKind(String type, String anyAction, String reason) {
        return new EntryFilter(
                type,
                anyAction,
                reason,
                users,
                organizations,
                resourceId,
                resourceTargets,
                requestId,
                from,
                until,
                ids);
    }

    /** The same, by these users. */
    public EntryFilter by(List<UUID> anyOf) {
        return new EntryFilter(
                resourceType,
                action,
                buildReason,
                anyOf,
                organizations,
                resourceId,
                resourceTargets,
                requestId,
                from,
                until,
                ids);
    }

    /** The same, in these organizations. */
    public EntryFilter in(List<UUID> anyOf) {
        return new EntryFilter(
                resourceType,
                action,
                buildReason,
                users,
                anyOf,
                resourceId,
                resourceTargets,
                requestId,
                from,
                until,
                ids);
    }

    /** The same, about this resource or these names; each may be null. */
    public EntryFilter about(UUID id, Collection<String> targets) {
        return new EntryFilter(
                resourceType, action, buildReason, users, organizations, id, targets, requestId, from, until, ids);
    }

    /** The same, of this request. */
    public EntryFilter ofRequest(UUID id) {
        return new EntryFilter(
                resourceType,
                action,
                buildReason,
                users,
                organizations,
                resourceId,
                resourceTargets,
                id,
                from,
                until,
                ids);
    }

    /** The same, within this time; each end may be null. */
    public EntryFilter within(Instant start, Instant end) {
        return new EntryFilter(
                resourceType,
                action,
                buildReason,
                users,
                organizations,
                resourceId,
                resourceTargets,
                requestId,
                start,
                end,
                ids);
    }

    /** The same, of these entries only. */
    public EntryFilter limitedTo(Collection<UUID> anyOf) {
        return new EntryFilter(
                resourceType,
                action,
                buildReason,
                users,
                organizations,
                resourceId,
                resourceTargets,
                requestId,
                from,
                until,
                anyOf);
    }
}
