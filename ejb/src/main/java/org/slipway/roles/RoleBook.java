package org.slipway.roles;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.login.Subjects;
import org.slipway.rbac.Action;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.InvalidAuthorizationException;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Role;
import org.slipway.rbac.RoleAssignments;
import org.slipway.rbac.RoleName;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Subject;
import org.slipway.roles.store.RoleStore;
import org.slipway.roles.store.StoredRole;
import org.slipway.users.store.AccessProfileStore;

/** Finds roles by name, and holds the rules of giving and taking them. An organization of null means the site. */
@Dependent
public class RoleBook {

    private static final String FIELD = "roles";

    @Inject
    RoleStore roles;

    @Inject
    AccessProfileStore profiles;

    @Inject
    Authorization authorization;

    /** The role of this name, built-in or custom. */
    public Optional<Role> find(UUID organization, String name) {
        Optional<Role> builtIn =
                BuiltInRoles.find(name).filter(role -> role.isOrganizational() == (organization != null));
        return builtIn.or(() -> roles.find(organization, name).map(RoleBook::compile));
    }

    static Role compile(StoredRole stored) {
        return stored.role().toRole();
    }

    /**
     * Reads the names of a request: {@code name}, or {@code name:<organization>} where the roles are an organization's.
     * Implied roles are left out, repeated ones count once.
     *
     * @throws ProblemException {@code INVALID_REQUEST} that names every role that does not exist here
     */
    public List<String> read(UUID organization, List<String> names) {
        if (names == null) {
            throw ProblemException.invalid(FIELD, "The field is missing.");
        }
        List<Validation> problems = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (String text : names) {
            try {
                RoleName name = RoleName.parse(text == null ? "" : text);
                objection(organization, name)
                        .ifPresentOrElse(
                                detail -> problems.add(new Validation(FIELD, detail)), () -> read.add(name.name()));
            } catch (InvalidAuthorizationException malformed) {
                problems.add(new Validation(FIELD, malformed.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        String implied = organization == null ? "member" : "organization-member";
        return read.stream().distinct().filter(name -> !name.equals(implied)).toList();
    }

    private Optional<String> objection(UUID organization, RoleName name) {
        Optional<Role> builtIn = BuiltInRoles.find(name.name());
        if (organization == null && builtIn.filter(Role::isOrganizational).isPresent()) {
            return Optional.of("\"" + name.name()
                    + "\" is a role inside an organization. Assign it to the organization's member.");
        }
        if (organization != null
                && builtIn.filter(role -> !role.isOrganizational()).isPresent()) {
            return Optional.of("\"" + name.name() + "\" is a role of the whole site, not of an organization.");
        }
        if (name.organization() != null && !name.organization().equals(organization)) {
            return Optional.of("\"" + name + "\" names another organization than this one.");
        }
        return find(organization, name.name()).isPresent()
                ? Optional.empty()
                : Optional.of("There is no role \"" + name.name() + "\".");
    }

    /**
     * Goes on only if the caller may give each role that is new and take each that is gone.
     *
     * @throws ProblemException {@code FORBIDDEN} that names each role that the caller may not assign
     */
    public void requireAssignable(UUID organization, List<String> before, List<String> after) {
        List<String> given =
                after.stream().filter(name -> !before.contains(name)).toList();
        List<String> taken =
                before.stream().filter(name -> !after.contains(name)).toList();
        requireAction(Action.ASSIGN, organization, given);
        requireAction(Action.UNASSIGN, organization, taken);
        if (given.isEmpty() && taken.isEmpty()) {
            return;
        }
        Subject caller = authorization.subject();
        requireNone(
                Stream.concat(given.stream(), taken.stream()).filter(name -> !mayAssign(caller, organization, name)));
    }

    /** Who may assign nothing here is told so of each role, like somebody who may assign others. */
    private void requireAction(Action action, UUID organization, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        try {
            authorization.require(action, assignment(organization));
        } catch (ProblemException refusal) {
            if (refusal.problem() == Problem.FORBIDDEN) {
                requireNone(names.stream());
            }
            throw refusal;
        }
    }

    private static void requireNone(Stream<String> unassignable) {
        List<Validation> refused = unassignable
                .map(name -> new Validation(FIELD, "You may not assign the role \"" + name + "\"."))
                .toList();
        if (!refused.isEmpty()) {
            throw ProblemException.refused(refused);
        }
    }

    /** A role that is gone may be taken by whoever may assign anything here. */
    private boolean mayAssign(Subject caller, UUID organization, String name) {
        return find(organization, name)
                .map(role -> RoleAssignments.mayAssign(caller, role, organization))
                .orElse(true);
    }

    /** Whether the caller may assign the role there. */
    boolean isAssignable(Role role, UUID organization) {
        return authorization.isAllowed(Action.ASSIGN, assignment(organization))
                && RoleAssignments.mayAssign(authorization.subject(), role, organization);
    }

    /**
     * Goes on only if the caller may assign every role that this user has anywhere: nobody takes over an account, or
     * removes a person, that stands above them.
     */
    public void requireOver(Caller caller, UUID userId) {
        if (caller.userId().equals(userId)) {
            return;
        }
        boolean over = profiles.find(userId).stream()
                .flatMap(profile -> Subjects.compile(userId, profile, Scope.all()).assignments().stream())
                .allMatch(held -> RoleAssignments.mayAssign(caller.subject(), held.role(), held.organization()));
        if (!over) {
            throw ProblemException.of(
                    Problem.FORBIDDEN, "This user has a role that you may not assign. Nothing was changed.");
        }
    }

    /** What a check of giving and taking roles is about. */
    static ResourceObject assignment(UUID organization) {
        return organization == null
                ? ResourceObject.of(ResourceType.ASSIGN_ROLE)
                : ResourceObject.of(ResourceType.ASSIGN_ORG_ROLE, null, null, organization);
    }
}
