package org.slipway.organizations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.caller.Caller;
import org.slipway.groups.store.Group;
import org.slipway.groups.store.GroupStore;
import org.slipway.lists.Slice;
import org.slipway.organizations.store.MemberStore;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.OrganizationSharing;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.users.store.User;

/** Organizations: found, made, changed and ended. */
@Stateless
public class Organizations {

    private static final int ALL = 10_000;

    @Inject
    OrganizationStore organizations;

    @Inject
    OrganizationReferences references;

    @Inject
    MemberStore members;

    @Inject
    GroupStore groups;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The organizations that the caller may read, the default one first. */
    public List<Organization> list() {
        return organizations.list(authorization.filter(Action.READ, ResourceType.ORGANIZATION));
    }

    /** The organization with this id or name; {@code default} is the default one. */
    public Organization find(String reference) {
        Organization organization = references.require(reference);
        authorization.require(Action.READ, OrganizationReferences.objectOf(organization));
        return organization;
    }

    /**
     * The id of the organization with this id or name, for work in it. A token that may work there need not be allowed to read
     * the organization itself; its person must be.
     */
    public UUID idOf(String reference) {
        Organization organization = references.require(reference);
        authorization.requireOfPerson(Action.READ, OrganizationReferences.objectOf(organization));
        return organization.id();
    }

    /** Makes an organization. Its author becomes a member and its administrator. */
    @Audited(type = AuditedType.ORGANIZATION, action = "create")
    public Organization create(OrganizationDetails details) {
        Caller caller = authorization.require(Action.CREATE, ResourceObject.of(ResourceType.ORGANIZATION));
        requireFree(details.name(), null);
        Instant now = clock.instant();
        Organization organization = new Organization(
                UUID.randomUUID(), details.name(), details.displayName(), details.description(), details.icon(), now);
        organizations.add(organization);
        audit.created(organization);
        OrganizationMember author = new OrganizationMember(
                        organization.id(),
                        caller.userId(),
                        List.of("organization-admin", "organization-workspace-access"),
                        now)
                .named(caller.getName());
        members.add(author);
        audit.created(author);
        // Templates with prebuilt workspaces are rendered for their owner, who is a member like any other owner.
        OrganizationMember prebuilds =
                new OrganizationMember(organization.id(), User.PREBUILDS_ID, List.of(), now).named(User.PREBUILDS_NAME);
        members.add(prebuilds);
        audit.created(prebuilds);
        groups.add(Group.everyone(organization.id(), now));
        return organization;
    }

    /**
     * Changes how an organization is called and shown.
     *
     * @param change takes what is there and gives what shall be
     */
    @Audited(type = AuditedType.ORGANIZATION, action = "write")
    public Organization change(String reference, UnaryOperator<OrganizationDetails> change) {
        Organization organization = references.require(reference);
        authorization.require(Action.UPDATE, OrganizationReferences.objectOf(organization));
        OrganizationDetails wanted = change.apply(new OrganizationDetails(
                organization.name(), organization.displayName(), organization.description(), organization.icon()));
        OrganizationDetails details = OrganizationDetails.checked(
                wanted.name(), wanted.displayName(), wanted.description(), wanted.icon(), organization.name());
        requireFree(details.name(), organization.id());
        audit.changing(
                organization,
                () -> organization.change(
                        details.name(), details.displayName(), details.description(), details.icon(), clock.instant()));
        return organization;
    }

    /** Says who may share workspaces in an organization. */
    @Audited(type = AuditedType.ORGANIZATION, action = "write")
    public Organization setSharing(String reference, String sharing) {
        Organization organization = references.require(reference);
        authorization.require(Action.UPDATE, OrganizationReferences.objectOf(organization));
        OrganizationSharing wanted = OrganizationSharing.find(sharing == null ? "" : sharing)
                .orElseThrow(() -> ProblemException.invalid(
                        "shareable_workspace_owners", "must be everyone, service_accounts or none"));
        audit.changing(organization, () -> organization.setSharing(wanted, clock.instant()));
        return organization;
    }

    /** Ends an organization with its memberships and groups. The default one cannot end. */
    @Audited(type = AuditedType.ORGANIZATION, action = "delete")
    public void delete(String reference) {
        Organization organization = references.require(reference);
        authorization.require(Action.DELETE, OrganizationReferences.objectOf(organization));
        if (organization.isDefault()) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "The default organization cannot be deleted. Nothing was changed.");
        }
        audit.deleted(organization);
        groups.list(GroupStore.Query.of(organization.id()), AccessFilter.everything(), Slice.first(ALL))
                .forEach(groups::remove);
        members.all(organization.id()).forEach(members::remove);
        organization.delete(clock.instant());
    }

    private void requireFree(String name, UUID except) {
        organizations
                .findByName(name)
                .filter(other -> !other.id().equals(except))
                .ifPresent(other -> {
                    throw ProblemException.taken("name", "There is already an organization of this name.");
                });
    }
}
