package org.slipway.deployment.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Callers;
import org.slipway.deployment.DeploymentFacts;
import org.slipway.deployment.DeploymentOverview;
import org.slipway.http.Access;
import org.slipway.http.Frames;
import org.slipway.oauth2.ProtectedResources;
import org.slipway.oauth2.clients.Registrations;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.settings.Settings;
import org.slipway.users.Holdings;
import org.slipway.users.Users;

/** The first page after signing in. */
@Path("/")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class OverviewPage {

    @Inject
    Users users;

    @Inject
    DeploymentOverview deployment;

    @Inject
    Registrations registrations;

    @Inject
    Authorization authorization;

    @Inject
    ProtectedResources resources;

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response show() {
        Holdings holdings = users.holdings(callers.require().userId());
        return frames.page(new OverviewView(
                        frames.at(Place.OVERVIEW, "Overview"),
                        URI.create(resources.mcp().identifier()),
                        registrations.acceptsDocuments() || registrations.isOpen(),
                        holdings.grants(),
                        holdings.sessions(),
                        holdings.tokens(),
                        facts()))
                .build();
    }

    private OverviewView.Deployment facts() {
        if (!authorization.isAllowed(Action.READ, ResourceObject.of(ResourceType.DEPLOYMENT_CONFIG))) {
            return null;
        }
        DeploymentFacts facts = deployment.facts();
        return new OverviewView.Deployment(
                settings.accessUrl(), facts.database(), facts.startedAt(), facts.users(), facts.apps());
    }
}
