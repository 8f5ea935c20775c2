package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ProblemException;
import org.slipway.api.oauth2.RegistrationResponse;
import org.slipway.api.oauth2.RegistrationsResponse;
import org.slipway.api.oauth2.RemovedResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.Paging;
import org.slipway.oauth2.AppUse;
import org.slipway.oauth2.Apps;
import org.slipway.oauth2.clients.ClientAdministration;
import org.slipway.oauth2.store.OAuth2App;

/** Clients that came by themselves. */
@Path("/api/v2/oauth2-provider/registrations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "OAuth2 apps")
public class RegistrationsResource {

    private static final int MOST_IDS = 500;

    @Inject
    ClientAdministration administration;

    @Inject
    Apps apps;

    @GET
    @Operation(
            summary = "List clients that came by themselves",
            description = "The newest first. q is part of a name or client_id; source is self_registered or"
                    + " metadata_document.")
    public RegistrationsResponse list(
            @QueryParam("q") String query,
            @QueryParam("source") String source,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        Paging paging = Paging.of(limit, offset);
        List<OAuth2App> page = administration.list(text(query), text(source), paging.slice());
        Map<UUID, AppUse> use = apps.use(page.stream().map(OAuth2App::id).toList());
        return new RegistrationsResponse(
                page.stream()
                        .map(app -> response(app, use.getOrDefault(app.id(), AppUse.NONE)))
                        .toList(),
                administration.count(text(query), text(source)));
    }

    @DELETE
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "delete")
    @Operation(
            summary = "Delete clients that came by themselves",
            description =
                    "Either those with these ids (id may be repeated up to 500 times), or with all=true those that"
                            + " match q and source, at most 500 at a time. Everything that was given to them ends.")
    public RemovedResponse delete(
            @QueryParam("id") List<String> ids,
            @QueryParam("all") boolean all,
            @QueryParam("q") String query,
            @QueryParam("source") String source) {
        if (all == !ids.isEmpty()) {
            throw ProblemException.invalid("id", "Give the ids of clients, or all=true, and not both.");
        }
        if (ids.size() > MOST_IDS) {
            throw ProblemException.invalid("id", "Give at most " + MOST_IDS + " ids.");
        }
        return new RemovedResponse(
                all
                        ? administration.removeMatching(text(query), text(source))
                        : administration.remove(
                                ids.stream().map(id -> Bodies.uuid("id", id)).toList()));
    }

    private static String text(String parameter) {
        return Optional.ofNullable(parameter).orElse("").strip();
    }

    private static RegistrationResponse response(OAuth2App app, AppUse use) {
        return new RegistrationResponse(
                app.id(),
                app.clientId(),
                app.name(),
                app.source().wireName(),
                app.clientType(),
                app.redirectUris(),
                app.scope(),
                app.registeredFrom().isEmpty() ? null : app.registeredFrom(),
                use.users(),
                use.grants(),
                app.createdAt(),
                app.updatedAt(),
                use.lastUsedAt());
    }
}
