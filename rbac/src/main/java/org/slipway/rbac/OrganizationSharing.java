package org.slipway.rbac;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may share workspaces in an organization: a setting of the organization that shapes its member role. */
public enum OrganizationSharing {
    /** Every member may share what it owns. */
    EVERYONE,
    /** Only service accounts may share what they own; ordinary members may not. */
    SERVICE_ACCOUNTS,
    /** Nobody may share, administrators included. */
    NONE;

    /** The value on the wire, for example {@code service_accounts}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The setting with this wire name, or empty if there is none. */
    public static Optional<OrganizationSharing> find(String wireName) {
        return Stream.of(values())
                .filter(sharing -> sharing.wireName().equals(wireName))
                .findFirst();
    }
}
