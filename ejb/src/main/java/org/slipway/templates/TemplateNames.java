package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.slipway.caller.Unchecked;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** The names of what templates and versions refer to, for many at once. */
@Stateless
@Unchecked("who may read a template may read the names of its organization and of its authors")
public class TemplateNames {

    @Inject
    OrganizationStore organizations;

    @Inject
    UserStore users;

    /** The organizations with these ids, by id. */
    public Map<UUID, Organization> organizations(Collection<UUID> ids) {
        return organizations.findAll(new HashSet<>(ids));
    }

    /** The users with these ids, deleted ones included, by id. */
    public Map<UUID, User> users(Collection<UUID> ids) {
        return users.findAll(new HashSet<>(ids));
    }
}
