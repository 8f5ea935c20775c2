package org.slipway.templates.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.Organization;
import org.slipway.templates.Templates;

/** Finds the template that a path names. */
@Dependent
class NamedTemplates {

    @Inject
    Organizations organizations;

    @Inject
    Templates templates;

    /** The template of this name; nothing is there for whoever may not read it. */
    NamedTemplate find(String organization, String name) {
        Organization home = organizations.find(organization);
        return new NamedTemplate(home, templates.findByName(home.id(), name));
    }
}
