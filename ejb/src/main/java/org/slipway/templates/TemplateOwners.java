package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.groups.store.GroupStore;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.parameters.Owner;
import org.slipway.rbac.Action;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/**
 * Finds the owner for whom a template is rendered: through the membership in the template's organization, system users
 * included, so that what prebuilt workspaces are made of can be seen (spec/platform 7.2). To read a member is enough.
 */
@Stateless
public class TemplateOwners {

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    UserStore users;

    @Inject
    OrganizationStore organizations;

    @Inject
    GroupStore groups;

    @Inject
    Authorization authorization;

    @Inject
    Callers callers;

    /**
     * The owner with this id.
     *
     * @param userId null for the caller
     * @return empty if there is no such member, or none that the caller may read
     */
    public Optional<Owner> find(UUID organization, UUID userId) {
        Caller caller = callers.require();
        UUID id = userId == null ? caller.userId() : userId;
        boolean readable = authorization.isAllowed(
                Action.READ, ResourceObject.of(ResourceType.ORGANIZATION_MEMBER, id, id, organization));
        return readable
                ? users.find(id)
                        .flatMap(user ->
                                organizations.membership(organization, id).map(member -> owner(user, member)))
                : Optional.empty();
    }

    /** The id of the member with this name or id that the caller may read, system users included. */
    public Optional<UUID> findId(UUID organization, String reference) {
        Optional<UUID> named =
                uuid(reference).or(() -> users.findByUsername(reference).map(User::id));
        UUID id = named.orElse(NOBODY);
        boolean readable = authorization.isAllowed(
                Action.READ, ResourceObject.of(ResourceType.ORGANIZATION_MEMBER, id, id, organization));
        return named.filter(found ->
                readable && organizations.membership(organization, found).isPresent());
    }

    private Owner owner(User user, OrganizationMember member) {
        List<Owner.Role> roles = new ArrayList<>();
        roles.add(new Owner.Role(BuiltInRoles.MEMBER.name(), ""));
        user.rbacRoles().forEach(role -> roles.add(new Owner.Role(role, "")));
        String organization = member.organizationId().toString();
        roles.add(new Owner.Role(BuiltInRoles.ORGANIZATION_MEMBER_ROLE.name(), organization));
        member.roles().forEach(role -> roles.add(new Owner.Role(role, organization)));
        return new Owner(
                user.id().toString(),
                user.username(),
                user.name(),
                user.email(),
                "",
                groups.namesOf(member.organizationId(), user.id()),
                user.loginType().name(),
                roles);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
