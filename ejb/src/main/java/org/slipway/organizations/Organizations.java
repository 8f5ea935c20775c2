package org.slipway.organizations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.authorization.Authorization;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** Organizations that the caller may see. */
@Stateless
public class Organizations {

    @Inject
    OrganizationStore organizations;

    @Inject
    Authorization authorization;

    /** The organizations that the caller may read, the default one first. */
    public List<Organization> list() {
        return organizations.list().stream()
                .filter(organization -> authorization.isAllowed(Action.READ, objectOf(organization)))
                .toList();
    }

    /** The organization with this id or name; {@code default} is the default one. */
    public Organization find(String reference) {
        Organization organization = resolve(reference);
        authorization.require(Action.READ, objectOf(organization));
        return organization;
    }

    private Organization resolve(String reference) {
        if ("default".equals(reference)) {
            return organizations.defaultOrganization();
        }
        try {
            return organizations
                    .find(UUID.fromString(reference))
                    .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            return organizations.findByName(reference).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        }
    }

    private static ResourceObject objectOf(Organization organization) {
        return ResourceObject.of(ResourceType.ORGANIZATION, organization.id(), null, organization.id());
    }
}
