package org.slipway.users;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.login.Caller;
import org.slipway.login.Callers;
import org.slipway.login.Passwords;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Role;
import org.slipway.rbac.RoleAssignments;
import org.slipway.users.store.User;
import org.slipway.users.store.UserQuery;
import org.slipway.users.store.UserStore;

/** People: found, listed, made and changed. */
@Stateless
public class Users {

    /** What a new member may do in an organization beyond belonging to it: have workspaces. */
    static final List<String> NEW_MEMBER_ROLES = List.of("organization-workspace-access");

    @Inject
    UserStore users;

    @Inject
    UserReferences references;

    @Inject
    OrganizationStore organizations;

    @Inject
    ApiKeyStore keys;

    @Inject
    GrantStore grants;

    @Inject
    Passwords passwords;

    @Inject
    Authorization authorization;

    @Inject
    Callers callers;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The user that a path names: {@code me}, an id or a username.
     *
     * @throws ProblemException {@code NOT_FOUND} if there is none that the caller may read
     */
    public UserProfile find(String reference) {
        User user = references.require(reference);
        authorization.require(Action.READ, UserReferences.objectOf(user));
        return profile(user);
    }

    /** A page of people ordered by name. */
    public UserPage list(UserQuery query, int limit, int offset) {
        Caller caller = callers.require();
        if (!authorization.isAllowed(Action.READ, ResourceObject.of(ResourceType.USER))) {
            return onlySelf(caller);
        }
        List<User> page = users.list(query, limit, offset);
        Map<UUID, List<OrganizationMember>> memberships =
                organizations.memberships(page.stream().map(User::id).toList());
        List<UserProfile> profiles = page.stream()
                .map(user -> new UserProfile(user, organizationIds(memberships.get(user.id()))))
                .toList();
        return new UserPage(profiles, users.count(query));
    }

    private UserPage onlySelf(Caller caller) {
        authorization.require(
                Action.READ, ResourceObject.of(ResourceType.USER, caller.userId(), caller.userId(), null));
        return users.find(caller.userId())
                .map(user -> new UserPage(List.of(profile(user)), 1))
                .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    /**
     * Makes a user, a member of the default organization.
     *
     * @param roles site-wide roles to start with; the caller must be allowed to assign them
     */
    @Audited(type = AuditedType.USER, action = "create")
    public UserProfile create(NewUser details, List<String> roles) {
        authorization.require(Action.CREATE, ResourceObject.of(ResourceType.USER));
        requireAssignable(List.of(), roles);
        requireFree(details.username(), details.email(), null);
        Instant now = clock.instant();
        User user = new User(
                UUID.randomUUID(),
                details.email(),
                details.username(),
                details.name(),
                passwords.hash(details.password()),
                now);
        user.setRbacRoles(roles, now);
        users.add(user);
        UUID organization = organizations.defaultOrganization().id();
        OrganizationMember member = new OrganizationMember(organization, user.id(), NEW_MEMBER_ROLES, now);
        organizations.add(member);
        audit.created(user);
        audit.created(member);
        return new UserProfile(user, List.of(organization));
    }

    /** Changes the names by which a user is shown and found. */
    @Audited(type = AuditedType.USER, action = "write")
    public UserProfile rename(String reference, String username, String name) {
        User user = references.require(reference);
        authorization.require(Action.UPDATE_PERSONAL, UserReferences.objectOf(user));
        String newUsername = NewUser.trim(username);
        NewUser.usernameObjection(newUsername).ifPresent(detail -> {
            throw ProblemException.invalid("username", detail);
        });
        NewUser.nameObjection(NewUser.trim(name)).ifPresent(detail -> {
            throw ProblemException.invalid("name", detail);
        });
        requireFree(newUsername, null, user.id());
        audit.changing(user, () -> user.rename(newUsername, NewUser.trim(name), clock.instant()));
        return profile(user);
    }

    /** Changes names and site-wide roles together: all of it or nothing. One's own roles stay as they are. */
    @Audited(type = AuditedType.USER, action = "write")
    public UserProfile change(String reference, String username, String name, List<String> roles) {
        UserProfile renamed = rename(reference, username, name);
        boolean own = callers.require().userId().equals(renamed.user().id());
        return own || roles.equals(renamed.user().rbacRoles()) ? renamed : setRoles(reference, roles);
    }

    /** What acts in the user's name. */
    public Holdings holdings(UUID userId) {
        authorization.require(Action.READ, ResourceObject.of(ResourceType.USER, userId, userId, null));
        Instant now = clock.instant();
        long tokens = keys.tokens(userId).stream()
                .filter(token -> token.expiresAt().isAfter(now))
                .count();
        return new Holdings(
                keys.sessions(userId, now).size(),
                (int) tokens,
                grants.listOfUser(userId, now).size());
    }

    /** Replaces the site-wide roles of a user. */
    @Audited(type = AuditedType.USER, action = "write")
    public UserProfile setRoles(String reference, List<String> roles) {
        User user = references.require(reference);
        Caller caller = authorization.require(Action.READ, UserReferences.objectOf(user));
        if (caller.userId().equals(user.id())) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "You cannot change your own roles. Nothing was changed.");
        }
        requireAssignable(user.rbacRoles(), roles);
        audit.changing(user, () -> user.setRbacRoles(roles, clock.instant()));
        return profile(user);
    }

    /** Each role that is given or taken must be one that the caller may assign (spec/platform 4.3). */
    private void requireAssignable(List<String> before, List<String> after) {
        List<String> changed = Stream.concat(
                        before.stream().filter(role -> !after.contains(role)),
                        after.stream().filter(role -> !before.contains(role)))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        Caller caller = authorization.require(Action.ASSIGN, ResourceObject.of(ResourceType.ASSIGN_ROLE));
        for (String name : changed) {
            Role role = BuiltInRoles.find(name)
                    .filter(found -> !found.isOrganizational())
                    .orElseThrow(() -> ProblemException.invalid("roles", "There is no site role \"" + name + "\"."));
            if (!RoleAssignments.mayAssign(caller.subject(), role, null)) {
                throw ProblemException.of(
                        Problem.FORBIDDEN, "You may not assign the role " + name + ". Nothing was changed.");
            }
        }
    }

    private void requireFree(String username, String email, UUID except) {
        if (users.findByUsername(username)
                .filter(user -> !user.id().equals(except))
                .isPresent()) {
            throw ProblemException.taken("username", "This name is taken.");
        }
        if (email != null && users.findByEmail(email).isPresent()) {
            throw ProblemException.taken("email", "There is already a user with this address.");
        }
    }

    private UserProfile profile(User user) {
        return new UserProfile(
                user,
                organizationIds(organizations.memberships(List.of(user.id())).get(user.id())));
    }

    private static List<UUID> organizationIds(List<OrganizationMember> memberships) {
        return memberships == null
                ? List.of()
                : memberships.stream().map(OrganizationMember::organizationId).toList();
    }
}
