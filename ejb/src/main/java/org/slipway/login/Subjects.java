package org.slipway.login;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.memory.BoundedMap;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.OrganizationSharing;
import org.slipway.rbac.Role;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Subject;
import org.slipway.roles.store.CustomRoleText;
import org.slipway.users.store.AccessProfile;

/** Compiles what the database says of a person into a subject of the authorization engine. */
public final class Subjects {

    private static final Map<OrganizationSharing, Role> MEMBER_ROLES = Map.of(
            OrganizationSharing.EVERYONE,
            BuiltInRoles.ORGANIZATION_MEMBER_ROLE,
            OrganizationSharing.SERVICE_ACCOUNTS,
            BuiltInRoles.organizationMember(OrganizationSharing.SERVICE_ACCOUNTS),
            OrganizationSharing.NONE,
            BuiltInRoles.organizationMember(OrganizationSharing.NONE));

    /** Equal lines share one compiled role. A line that is not used any more only costs its place. */
    private static final BoundedMap<String, Role> CUSTOM_ROLES = new BoundedMap<>(1000);

    private Subjects() {}

    /** The person, limited to a scope. A role that does not exist any more grants nothing. */
    public static Subject compile(UUID id, AccessProfile person, Scope scope) {
        Subject.Builder subject = Subject.of(id)
                .named(person.username())
                .role(BuiltInRoles.MEMBER)
                .groups(person.groups())
                .scope(scope);
        for (String name : person.siteRoles()) {
            role(person, null, name).ifPresent(subject::role);
        }
        person.memberships().forEach((organization, membership) -> {
            subject.role(MEMBER_ROLES.get(membership.sharing()), organization);
            for (String name : membership.roles()) {
                role(person, organization, name).ifPresent(role -> subject.role(role, organization));
            }
        });
        return subject.build();
    }

    /** Everything whose change changes what the person may do. */
    public static Set<String> dependencies(UUID id, AccessProfile person) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(AccessChange.user(id).key());
        person.memberships()
                .keySet()
                .forEach(organization ->
                        keys.add(AccessChange.organization(organization).key()));
        addCustom(keys, null, person.siteRoles());
        person.memberships().forEach((organization, membership) -> addCustom(keys, organization, membership.roles()));
        return keys;
    }

    private static void addCustom(Set<String> keys, UUID organization, List<String> names) {
        names.stream()
                .filter(name -> BuiltInRoles.find(name).isEmpty())
                .forEach(name -> keys.add(AccessChange.role(organization, name).key()));
    }

    private static Optional<Role> role(AccessProfile person, UUID organization, String name) {
        Optional<Role> builtIn = BuiltInRoles.find(name);
        if (builtIn.isPresent()) {
            return builtIn.filter(role -> role.isOrganizational() == (organization != null));
        }
        return person.customRoles().stream()
                .filter(line -> CustomRoleText.name(line).equals(name))
                .filter(line -> java.util.Objects.equals(CustomRoleText.organization(line), organization))
                .findFirst()
                .map(line -> CUSTOM_ROLES.computeIfAbsent(
                        line, unread -> CustomRoleText.role(unread).toRole()));
    }
}
