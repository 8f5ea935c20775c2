package org.slipway.deployment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.deployment.store.DatabaseStore;
import org.slipway.oauth2.store.AppStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.users.store.UserQuery;
import org.slipway.users.store.UserStore;

/** What an owner wants to know of the deployment. */
@Stateless
public class DeploymentOverview {

    @Inject
    UserStore users;

    @Inject
    AppStore apps;

    @Inject
    DatabaseStore database;

    @Inject
    Authorization authorization;

    /** The facts as they are now. */
    public DeploymentFacts facts() {
        authorization.require(Action.READ, ResourceObject.of(ResourceType.DEPLOYMENT_CONFIG));
        return new DeploymentFacts(
                "PostgreSQL " + database.version(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                (int) users.count(UserQuery.ALL, AccessFilter.everything()),
                (int) apps.count("", AccessFilter.everything()));
    }
}
