package org.slipway.rbac;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a credential is limited to, whatever its owner may do: permissions, evaluated with the same levels as those of
 * roles, and an allow list of objects. A scope never grants; it only limits. {@link Scopes#parse} makes scopes from
 * their public names.
 *
 * @param name how explanations call it: the scope names, separated by spaces
 * @param site permissions on every object
 * @param user permissions on own objects without an organization
 * @param organizations permissions inside single organizations; they count only where the subject is a member
 * @param allowList the objects that the credential reaches
 */
public record Scope(
        String name,
        List<Permission> site,
        List<Permission> user,
        Map<UUID, InOrganization> organizations,
        AllowList allowList) {

    private static final Scope ALL = new Scope(
            Scopes.ALL, List.of(new Permission(false, null, null)), List.of(), Map.of(), AllowList.everything());

    /** Copies the collections. */
    public Scope {
        site = List.copyOf(site);
        user = List.copyOf(user);
        organizations = Map.copyOf(organizations);
    }

    /**
     * What a scope holds inside one organization.
     *
     * @param organization permissions on every object of the organization
     * @param member permissions on own objects of the organization
     */
    public record InOrganization(List<Permission> organization, List<Permission> member) {
        static final InOrganization NOTHING = new InOrganization(List.of(), List.of());

        /** Copies the lists. */
        public InOrganization {
            organization = List.copyOf(organization);
            member = List.copyOf(member);
        }
    }

    /** The scope that limits nothing: {@code coder:all}. */
    public static Scope all() {
        return ALL;
    }

    /** A scope of site permissions on every object. */
    public static Scope ofSite(String name, List<Permission> site) {
        return new Scope(name, site, List.of(), Map.of(), AllowList.everything());
    }

    /** The same permissions on other objects. */
    public Scope limitedTo(AllowList objects) {
        return new Scope(name, site, user, organizations, objects);
    }

    List<Permission> permissions(Level level, UUID organization) {
        return switch (level) {
            case SITE -> site;
            case USER -> user;
            case ORGANIZATION -> inOrganization(organization).organization();
            case MEMBER -> inOrganization(organization).member();
        };
    }

    private InOrganization inOrganization(UUID organization) {
        return organization == null
                ? InOrganization.NOTHING
                : organizations.getOrDefault(organization, InOrganization.NOTHING);
    }
}
