package org.slipway.oauth2.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.http.Access;
import org.slipway.http.CsrfTokens;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.http.Requests;
import org.slipway.oauth2.ConsentToken;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.device.DeviceDecisions;
import org.slipway.oauth2.device.DeviceRequest;
import org.slipway.pages.Form;

/**
 * The page that a device names to its user (RFC 8628 section 3.3). Opening it, even with the code in the address, allows
 * nothing: the person sees who asks and decides in a form that is bound to the session and to this code.
 */
@Path("/device")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class DevicePage {

    private static final String TITLE = "Connect a device";

    @Inject
    DeviceDecisions decisions;

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    Frames frames;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    @GET
    @Operation(hidden = true)
    public Response blank(@QueryParam("user_code") String userCode) {
        decisions.requirePerson();
        return codePage(Form.blank()
                        .with("user_code", Optional.ofNullable(userCode).orElse("")))
                .build();
    }

    private Response.ResponseBuilder codePage(Form form) {
        return frames.page(new DeviceCodeView(frames.plain(TITLE), form));
    }

    private Response rejected(FormBody form, ProblemException refusal) {
        return codePage(PageForms.rejected(PageForms.of(form), refusal))
                .status(refusal.problem().status())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response show(FormBody form) {
        try {
            return confirmPage(decisions.find(form.value("user_code")));
        } catch (ProblemException refusal) {
            return rejected(form, refusal);
        }
    }

    private Response confirmPage(DeviceRequest asked) {
        String sessionSecret = csrfTokens
                .sessionSecret()
                .orElseThrow(() -> ProblemException.of(
                        Problem.INVALID_REQUEST,
                        "This page needs a browser session. Programs send their decision to /device/confirm."));
        String shown = asked.code().shown();
        return frames.page(new DeviceConfirmView(
                        frames.plain("Allow this device?"),
                        ClientIdentities.of(asked.app()),
                        shown,
                        asked.resource().name(),
                        ScopeWords.lines(asked.resource(), asked.scopes(), List.of()),
                        asked.requestedAt(),
                        asked.requestedFrom(),
                        ConsentToken.mint(sessionSecret, bound(shown), clock.instant())))
                .build();
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(FormBody form) {
        requireConsentToken(form);
        boolean allowed = "allow".equals(form.value("decision"));
        if (!allowed && !"deny".equals(form.value("decision"))) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "The form says neither allow nor deny. Nothing was given.");
        }
        try {
            DeviceRequest decided = decisions.decide(form.value("user_code"), allowed);
            return frames.page(new DeviceDoneView(
                            frames.plain(allowed ? "Connected" : "Denied"),
                            decided.app().name(),
                            allowed))
                    .build();
        } catch (ProblemException refusal) {
            return rejected(form, refusal);
        }
    }

    /** Nobody can forge a credential in a header; a browser's form has to show that this person saw this request. */
    private void requireConsentToken(FormBody form) {
        if (Requests.isHeaderAuthenticated(request)) {
            return;
        }
        csrfTokens
                .sessionSecret()
                .flatMap(secret -> ConsentToken.verify(
                        form.value("consent_token"), secret, bound(form.value("user_code")), clock.instant()))
                .orElseThrow(() -> ProblemException.of(Problem.CSRF_TOKEN_INVALID));
    }

    private static Parameters bound(String userCode) {
        return new Parameters(Map.of("user_code", List.of(userCode)));
    }
}
