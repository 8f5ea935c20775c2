package org.slipway.organizations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.caller.Caller;
import org.slipway.lists.Slice;
import org.slipway.organizations.store.MemberStore;
import org.slipway.organizations.store.MemberStore.Member;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.roles.RoleBook;
import org.slipway.users.UserReferences;
import org.slipway.users.Users;
import org.slipway.users.store.User;

/** Who belongs to an organization, and with which roles there. */
@Stateless
public class Members {

    @Inject
    MemberStore members;

    @Inject
    OrganizationReferences organizations;

    @Inject
    UserReferences users;

    @Inject
    RoleBook book;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A slice of the members that the caller may read, ordered by name. */
    public List<Member> list(String organization, String search, Slice<String> slice) {
        MemberStore.Query query = new MemberStore.Query(readable(organization).id(), search, null);
        return members.list(query, authorization.filter(Action.READ, ResourceType.ORGANIZATION_MEMBER), slice);
    }

    /** A page of the members that the caller may read, ordered by name, and how many there are. */
    public MemberPage list(String organization, String search, String role, int limit, int offset) {
        Organization home = readable(organization);
        AccessFilter readable = authorization.filter(Action.READ, ResourceType.ORGANIZATION_MEMBER);
        MemberStore.Query query = new MemberStore.Query(home.id(), search, role);
        List<Member> page = members.list(query, readable, Slice.of(limit, offset));
        boolean isAll = offset == 0 && page.size() < limit;
        return new MemberPage(home, page, isAll ? page.size() : members.count(query, readable));
    }

    private Organization readable(String reference) {
        Organization organization = organizations.require(reference);
        authorization.require(Action.READ, OrganizationReferences.objectOf(organization));
        return organization;
    }

    /** One member, system users included. */
    public Member find(String organization, String user) {
        Organization home = organizations.require(organization);
        User person = users.require(user);
        authorization.require(Action.READ, objectOf(home.id(), person.id()));
        return new Member(membership(home, person), person);
    }

    /** Adds a user to an organization. A new member may have workspaces there. */
    @Audited(type = AuditedType.ORGANIZATION_MEMBER, action = "create")
    public Member add(String organization, String user) {
        Organization home = readable(organization);
        User person = users.require(user);
        authorization.require(Action.CREATE, objectOf(home.id(), person.id()).withId(null));
        if (members.find(home.id(), person.id()).isPresent()) {
            throw ProblemException.taken("user", person.username() + " is a member already.");
        }
        List<String> roles = person.isSystem() ? List.of() : Users.NEW_MEMBER_ROLES;
        OrganizationMember membership =
                new OrganizationMember(home.id(), person.id(), roles, clock.instant()).named(person.username());
        members.add(membership);
        audit.created(membership);
        return new Member(membership, person);
    }

    /** Takes a user out of an organization and its groups. */
    @Audited(type = AuditedType.ORGANIZATION_MEMBER, action = "delete")
    public void remove(String organization, String user) {
        Organization home = organizations.require(organization);
        User person = users.require(user);
        Caller caller = authorization.require(Action.DELETE, objectOf(home.id(), person.id()));
        OrganizationMember membership = membership(home, person);
        if (caller.userId().equals(person.id())) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "You cannot take yourself out of an organization. Nothing was changed.");
        }
        book.requireAssignable(home.id(), membership.roles(), List.of());
        audit.deleted(membership);
        members.remove(membership);
    }

    /**
     * Replaces the roles of a member in the organization. Each role that is given or taken must be one that the caller may
     * assign there (spec/platform 4.3).
     */
    @Audited(type = AuditedType.ORGANIZATION_MEMBER, action = "write")
    public Member setRoles(String organization, String user, List<String> roles) {
        Organization home = organizations.require(organization);
        User person = users.require(user);
        Caller caller = authorization.require(Action.READ, objectOf(home.id(), person.id()));
        OrganizationMember membership = membership(home, person);
        List<String> known = book.read(home.id(), roles);
        if (caller.userId().equals(person.id())) {
            throw ProblemException.refused(List.of(new Validation("roles", "You cannot change your own roles.")));
        }
        book.requireAssignable(home.id(), membership.roles(), known);
        audit.changing(membership, () -> membership.setRoles(known, clock.instant()));
        return new Member(membership, person);
    }

    private OrganizationMember membership(Organization organization, User user) {
        return members.find(organization.id(), user.id())
                .map(membership -> membership.named(user.username()))
                .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    /** A membership as the object of a check: everybody owns theirs. */
    private static ResourceObject objectOf(UUID organization, UUID user) {
        return ResourceObject.of(ResourceType.ORGANIZATION_MEMBER, user, user, organization);
    }
}
