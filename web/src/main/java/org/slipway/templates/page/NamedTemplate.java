package org.slipway.templates.page;

import org.slipway.organizations.store.Organization;
import org.slipway.templates.store.Template;

/** A template that a path names, with its organization. */
record NamedTemplate(Organization home, Template template) {

    /** The address of its page. */
    String path() {
        return TemplatesPage.PATH + "/" + home.name() + "/" + template.name();
    }
}
