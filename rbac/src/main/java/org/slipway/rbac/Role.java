package org.slipway.rbac;

import java.util.List;

/**
 * A named set of permissions, compiled once and shared by every subject that has it.
 *
 * <p>A site role is assigned as is. An organization role is assigned inside one organization: its {@code organization}
 * and {@code member} permissions count only there, its {@code site} permissions everywhere. Built-in roles are in
 * {@link BuiltInRoles}; roles made by administrators come from {@link CustomRole#toRole()}.
 */
public final class Role {
    private final String name;
    private final String displayName;
    private final boolean organizational;
    private final List<Permission> site;
    private final List<Permission> user;
    private final List<Permission> organization;
    private final List<Permission> member;
    private final Votes siteVotes;
    private final Votes userVotes;
    private final Votes organizationVotes;
    private final Votes memberVotes;

    private Role(
            String name,
            String displayName,
            boolean organizational,
            List<Permission> site,
            List<Permission> user,
            List<Permission> organization,
            List<Permission> member) {
        this.name = name;
        this.displayName = displayName;
        this.organizational = organizational;
        this.site = List.copyOf(site);
        this.user = List.copyOf(user);
        this.organization = List.copyOf(organization);
        this.member = List.copyOf(member);
        this.siteVotes = Votes.of(site);
        this.userVotes = Votes.of(user);
        this.organizationVotes = Votes.of(organization);
        this.memberVotes = Votes.of(member);
    }

    /** A role that is assigned for the whole deployment. */
    public static Role site(String name, String displayName, List<Permission> site, List<Permission> user) {
        return new Role(name, displayName, false, site, user, List.of(), List.of());
    }

    /** A role that is assigned inside an organization. */
    public static Role organization(
            String name,
            String displayName,
            List<Permission> site,
            List<Permission> organization,
            List<Permission> member) {
        return new Role(name, displayName, true, site, List.of(), organization, member);
    }

    /** The name without an organization, for example {@code organization-admin}. */
    public String name() {
        return name;
    }

    /** The name shown to people. */
    public String displayName() {
        return displayName;
    }

    /** Whether the role can only be assigned inside an organization. */
    public boolean isOrganizational() {
        return organizational;
    }

    /** The permissions of this role that count at {@code level}. */
    public List<Permission> permissions(Level level) {
        return switch (level) {
            case SITE -> site;
            case ORGANIZATION -> organization;
            case MEMBER -> member;
            case USER -> user;
        };
    }

    Votes votes(Level level) {
        return switch (level) {
            case SITE -> siteVotes;
            case ORGANIZATION -> organizationVotes;
            case MEMBER -> memberVotes;
            case USER -> userVotes;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
