package org.slipway.roles;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.rbac.Action;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.CustomRole;
import org.slipway.rbac.Permission;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Role;
import org.slipway.rbac.RoleAssignments;
import org.slipway.roles.store.RoleStore;
import org.slipway.roles.store.StoredRole;

/** The roles of the site and of organizations. An organization of null means the site. */
@Stateless
public class Roles {

    @Inject
    RoleStore roles;

    @Inject
    RoleBook book;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The roles that can be assigned there: built-in ones in their usual order, then custom ones by name. */
    public List<AssignableRole> list(UUID organization) {
        authorization.require(Action.READ, readable(organization));
        Stream<AssignableRole> builtIn = BuiltInRoles.all().stream()
                .filter(role -> role.isOrganizational() == (organization != null))
                .map(role -> assignable(role, organization, true));
        Stream<AssignableRole> custom = roles.list(organization).stream()
                .map(RoleBook::compile)
                .map(role -> assignable(role, organization, false));
        return Stream.concat(builtIn, custom).toList();
    }

    private AssignableRole assignable(Role role, UUID organization, boolean builtIn) {
        return new AssignableRole(role, organization, builtIn, book.isAssignable(role, organization));
    }

    /** Makes a custom role. */
    @Audited(type = AuditedType.CUSTOM_ROLE, action = "create")
    public AssignableRole create(UUID organization, RoleDraft draft) {
        authorization.require(Action.CREATE, managed(organization));
        CustomRole role = draft.checked(organization != null);
        requireWithinOwn(role.toRole(), organization);
        if (roles.find(organization, role.name()).isPresent()) {
            throw ProblemException.taken("name", "There is already a role of this name.");
        }
        StoredRole stored = new StoredRole(UUID.randomUUID(), organization, role, clock.instant());
        roles.add(stored);
        audit.created(stored);
        return assignable(role.toRole(), organization, false);
    }

    /** Replaces what a custom role holds; it is found by its name, which stays. */
    @Audited(type = AuditedType.CUSTOM_ROLE, action = "write")
    public AssignableRole replace(UUID organization, RoleDraft draft) {
        authorization.require(Action.UPDATE, managed(organization));
        CustomRole role = draft.checked(organization != null);
        StoredRole stored = existing(organization, role.name());
        requireWithinOwn(role.toRole(), organization);
        audit.changing(stored, () -> stored.change(role, clock.instant()));
        return assignable(role.toRole(), organization, false);
    }

    /** Removes a custom role; everybody who has it loses it. */
    @Audited(type = AuditedType.CUSTOM_ROLE, action = "delete")
    public void delete(UUID organization, String name) {
        authorization.require(Action.DELETE, managed(organization));
        if (BuiltInRoles.find(name).isPresent()) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "Built-in roles cannot be deleted. Nothing was changed.");
        }
        StoredRole stored = existing(organization, name);
        audit.deleted(stored);
        roles.remove(stored);
    }

    private StoredRole existing(UUID organization, String name) {
        return roles.find(organization, name).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    private void requireWithinOwn(Role role, UUID organization) {
        List<Permission> exceeding = RoleAssignments.exceeding(authorization.subject(), role, organization);
        List<Validation> refused = new ArrayList<>();
        for (org.slipway.rbac.Level level : org.slipway.rbac.Level.values()) {
            role.permissions(level).stream()
                    .filter(exceeding::contains)
                    .map(permission -> new Validation(
                            field(level), "You do not hold " + permission + " here and cannot give it to others."))
                    .forEach(refused::add);
        }
        if (!refused.isEmpty()) {
            throw ProblemException.refused(refused);
        }
    }

    private static String field(org.slipway.rbac.Level level) {
        return switch (level) {
            case SITE -> "site_permissions";
            case USER -> "user_permissions";
            case ORGANIZATION -> "organization_permissions";
            case MEMBER -> "organization_member_permissions";
        };
    }

    private static ResourceObject readable(UUID organization) {
        return RoleBook.assignment(organization);
    }

    /** Custom roles of the site are made by whom the whole deployment's roles are entrusted to. */
    private static ResourceObject managed(UUID organization) {
        return ResourceObject.of(ResourceType.ASSIGN_ORG_ROLE, null, null, organization);
    }
}
