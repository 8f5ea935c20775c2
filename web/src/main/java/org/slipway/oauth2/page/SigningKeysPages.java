package org.slipway.oauth2.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.oauth2.keys.KeyAdministration;
import org.slipway.oauth2.keys.KeyState;
import org.slipway.pages.Flash;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.settings.Settings;

/** The keys that sign access tokens, for administrators. There are few: each lives for weeks. */
@Path("/admin/keys")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class SigningKeysPages {

    private static final String PATH = "/admin/keys";

    @Inject
    KeyAdministration administration;

    @Inject
    Authorization authorization;

    @Inject
    Settings settings;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response list() {
        return frames.page(new SigningKeysView(
                        frames.at(Place.SIGNING_KEYS, "Signing keys"),
                        settings.url("/oauth2/jwks"),
                        administration.list(),
                        may(Action.CREATE),
                        may(Action.DELETE)))
                .build();
    }

    private boolean may(Action action) {
        return authorization.isAllowed(action, ResourceObject.of(ResourceType.CRYPTO_KEY));
    }

    @POST
    @Path("/rotate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_SIGNING_KEY, action = "create")
    @Operation(hidden = true)
    public Response rotate() {
        KeyState state = administration.rotate().state();
        return frames.redirect(
                PATH,
                Flash.done(
                        state == KeyState.SIGNING
                                ? "The key is made and signs from now on."
                                : "The new key is published. It signs in an hour, when resources know it."));
    }

    @POST
    @Path("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_SIGNING_KEY, action = "delete")
    @Operation(hidden = true)
    public Response remove(FormBody form) {
        String kid = form.value("kid");
        String typed = form.value("confirm_name");
        if (typed.isEmpty() || !typed.equals(SigningKeysView.shortName(kid))) {
            return frames.redirect(PATH, Flash.failed("The name did not match. The key was not removed."));
        }
        administration.remove(kid);
        return frames.redirect(PATH, Flash.done("The key is removed. What it signed is worth nothing any more."));
    }
}
