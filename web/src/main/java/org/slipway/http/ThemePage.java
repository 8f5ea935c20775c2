package org.slipway.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.pages.Theme;
import org.slipway.settings.Settings;

/** Keeps the chosen colours in a cookie. */
@Path("/theme")
@RequestScoped
@Access(Access.Rule.PUBLIC)
public class ThemePage {

    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    Settings settings;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(FormBody form) {
        String theme = Theme.of(form.value("theme")).value();
        return Redirects.to(Redirects.local(form.value("return_to")))
                .cookie(Cookies.set(Cookies.THEME, theme, YEAR, settings.isSecure()))
                .build();
    }
}
