package org.slipway.organizations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Ids;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** Finds the organization that a path names: {@code default}, an id or a name. */
@Dependent
public class OrganizationReferences {

    @Inject
    OrganizationStore organizations;

    /**
     * The organization.
     *
     * @throws ProblemException {@code NOT_FOUND} if there is none
     */
    public Organization require(String reference) {
        Optional<Organization> found = "default".equals(reference)
                ? Optional.of(organizations.defaultOrganization())
                : Ids.parse(reference).flatMap(organizations::find).or(() -> organizations.findByName(reference));
        return found.orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    /** The organization as the object of a check: it is in itself. */
    public static ResourceObject objectOf(Organization organization) {
        return ResourceObject.of(ResourceType.ORGANIZATION, organization.id(), null, organization.id());
    }
}
