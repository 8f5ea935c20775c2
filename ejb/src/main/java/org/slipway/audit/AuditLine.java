package org.slipway.audit;

import org.slipway.auditlog.Entry;
import org.slipway.organizations.store.Organization;
import org.slipway.users.store.User;

/**
 * An entry with what is derived from it when it is read (spec/platform 3.4).
 *
 * @param user who acted; null if nobody did or the account's row is gone
 * @param organization where; null if nowhere
 * @param description with the placeholders {@code {user}} and {@code {target}}
 * @param link a path to what was changed; empty if it is gone or has no page
 * @param deleted whether what was changed is gone
 */
public record AuditLine(
        Entry entry, User user, Organization organization, String description, String link, boolean deleted) {}
