package org.slipway.users;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.lists.Slice;
import org.slipway.login.Passwords;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.roles.RoleBook;
import org.slipway.users.store.User;
import org.slipway.users.store.UserQuery;
import org.slipway.users.store.UserStore;

/** People: found, listed, made and changed. */
@Stateless
public class Users {

    /** What a new member may do in an organization beyond belonging to it: have workspaces. */
    public static final List<String> NEW_MEMBER_ROLES = List.of("organization-workspace-access");

    @Inject
    UserStore users;

    @Inject
    UserReferences references;

    @Inject
    RoleBook book;

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

    /** A slice of the people that the caller may read, ordered by name. */
    public List<UserProfile> list(UserQuery query, Slice<String> slice) {
        return profiles(users.list(query, authorization.filter(Action.READ, ResourceType.USER), slice));
    }

    private List<UserProfile> profiles(List<User> page) {
        Map<UUID, List<OrganizationMember>> memberships =
                organizations.memberships(page.stream().map(User::id).toList());
        return page.stream()
                .map(user -> new UserProfile(user, organizationIds(memberships.get(user.id()))))
                .toList();
    }

    /** A page of the people that the caller may read, ordered by name, and how many there are. */
    public UserPage list(UserQuery query, int limit, int offset) {
        AccessFilter readable = authorization.filter(Action.READ, ResourceType.USER);
        List<UserProfile> page = profiles(users.list(query, readable, Slice.of(limit, offset)));
        boolean isAll = offset == 0 && page.size() < limit;
        return new UserPage(page, isAll ? page.size() : users.count(query, readable));
    }

    /**
     * Makes a user.
     *
     * @param roles site-wide roles to start with; the caller must be allowed to assign them
     * @param organizationIds organizations to belong to, to which the caller must be allowed to add members; the default
     *     one if empty
     */
    @Audited(type = AuditedType.USER, action = "create")
    public UserProfile create(NewUser details, List<String> roles, List<UUID> organizationIds) {
        authorization.require(Action.CREATE, ResourceObject.of(ResourceType.USER));
        List<String> known = book.read(null, roles);
        book.requireAssignable(null, List.of(), known);
        requireFree(details.username(), details.email(), null);
        Instant now = clock.instant();
        User user = new User(
                UUID.randomUUID(),
                details.email(),
                details.username(),
                details.name(),
                passwords.hash(details.password()),
                now);
        user.setRbacRoles(known, now);
        users.add(user);
        audit.created(user);
        List<UUID> home = organizationIds.isEmpty()
                ? List.of(organizations.defaultOrganization().id())
                : organizationIds.stream().distinct().map(this::requireJoinable).toList();
        for (UUID organization : home) {
            OrganizationMember member =
                    new OrganizationMember(organization, user.id(), NEW_MEMBER_ROLES, now).named(user.username());
            organizations.add(member);
            audit.created(member);
        }
        return new UserProfile(user, home);
    }

    private UUID requireJoinable(UUID organization) {
        boolean joinable = organizations.find(organization).isPresent()
                && authorization.isAllowed(
                        Action.CREATE, ResourceObject.of(ResourceType.ORGANIZATION_MEMBER, null, null, organization));
        if (!joinable) {
            throw ProblemException.invalid(
                    "organization_ids", "There is no organization " + organization + " that you may add members to.");
        }
        return organization;
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

    /**
     * Replaces the site-wide roles of a user. Each role that is given or taken must be one that the caller may assign
     * (spec/platform 4.3).
     */
    @Audited(type = AuditedType.USER, action = "write")
    public UserProfile setRoles(String reference, List<String> roles) {
        User user = references.require(reference);
        Caller caller = authorization.require(Action.READ, UserReferences.objectOf(user));
        List<String> known = book.read(null, roles);
        if (caller.userId().equals(user.id())) {
            throw ProblemException.refused(List.of(new Validation("roles", "You cannot change your own roles.")));
        }
        if (user.isSystem()) {
            throw ProblemException.invalid("roles", "A system user has no roles.");
        }
        book.requireAssignable(null, user.rbacRoles(), known);
        audit.changing(user, () -> user.setRbacRoles(known, clock.instant()));
        return profile(user);
    }

    /** The roles of a user, in the site and in each organization, for whoever may read the user. */
    public UserRoles roles(String reference) {
        User user = references.require(reference);
        authorization.require(Action.READ, UserReferences.objectOf(user));
        List<OrganizationMember> memberships =
                organizations.memberships(List.of(user.id())).getOrDefault(user.id(), List.of());
        return new UserRoles(user, memberships);
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
