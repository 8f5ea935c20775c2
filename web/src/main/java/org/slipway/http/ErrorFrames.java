package org.slipway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.slipway.api.Problem;
import org.slipway.pages.ErrorView;
import org.slipway.pages.Frame;
import org.slipway.pages.Navigation;
import org.slipway.pages.Theme;
import org.slipway.settings.BuildVersion;

/** Frames for error pages: they need neither a session nor the database. */
@ApplicationScoped
public class ErrorFrames {

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    Clock clock;

    Frame of(HttpServletRequest request, Problem problem) {
        return new Frame(
                ErrorView.Kind.of(problem.status()).heading(),
                null,
                Navigation.none(),
                csrfTokens.tokenIfBound(),
                Theme.of(Cookies.find(request, Cookies.THEME).orElse(null)),
                null,
                Requests.id(request),
                clock.instant(),
                BuildVersion.get(),
                "/");
    }
}
