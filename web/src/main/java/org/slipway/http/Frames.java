package org.slipway.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.authorization.Authorization;
import org.slipway.pages.Flash;
import org.slipway.pages.Frame;
import org.slipway.pages.Navigation;
import org.slipway.pages.Place;
import org.slipway.pages.SignedIn;
import org.slipway.pages.Theme;
import org.slipway.pages.View;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.settings.BuildVersion;
import org.slipway.settings.Settings;
import org.slipway.users.UserProfile;
import org.slipway.users.Users;
import org.slipway.users.store.User;

/** Builds the frame of the page that a request is answered with, and the answer around it. */
@RequestScoped
public class Frames {

    private static final Duration VISIT_LIFE = Duration.ofDays(1);
    private static final Duration FLASH_LIFE = Duration.ofMinutes(1);

    @Inject
    HttpServletRequest request;

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    Authorization authorization;

    @Inject
    Users users;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The frame of a page that stands in the navigation. */
    public Frame at(Place place, String title) {
        return frame(title, signedIn().orElse(null), Navigation.at(place, available()));
    }

    /** The frame of a page outside of the navigation, with the user if there is one. */
    public Frame plain(String title) {
        return frame(title, signedIn().orElse(null), Navigation.none());
    }

    /** The frame of a page that everybody may see and that has no entry in the navigation. */
    public Frame beside(String title) {
        boolean signedIn = request.getUserPrincipal() != null;
        return signedIn ? at(null, title) : plain(title);
    }

    private Frame frame(String title, SignedIn user, Navigation navigation) {
        return new Frame(
                title,
                user,
                navigation,
                csrfTokens.token(),
                Theme.of(Cookies.find(request, Cookies.THEME).orElse(null)),
                Cookies.find(request, Cookies.FLASH).flatMap(Frames::readFlash).orElse(null),
                Requests.id(request),
                clock.instant(),
                BuildVersion.get(),
                "GET".equals(request.getMethod()) ? Redirects.here(request) : "/");
    }

    private Optional<SignedIn> signedIn() {
        if (request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        UserProfile profile = users.find("me");
        User user = profile.user();
        return Optional.of(new SignedIn(user.username(), user.name(), user.email()));
    }

    private Set<Place> available() {
        Set<Place> places =
                EnumSet.of(Place.OVERVIEW, Place.CONNECTED_APPS, Place.TOKENS, Place.SESSIONS, Place.ACCOUNT);
        if (authorization.isAllowedSomewhere(Action.READ, ResourceType.TEMPLATE)) {
            places.add(Place.TEMPLATES);
        }
        if (authorization.isAllowed(Action.READ, ResourceObject.of(ResourceType.USER))) {
            places.addAll(List.of(Place.USERS, Place.ORGANIZATIONS, Place.GROUPS, Place.ROLES, Place.EXPLAIN));
        }
        if (authorization.isAllowed(Action.UPDATE, ResourceObject.of(ResourceType.OAUTH2_APP))) {
            places.add(Place.OAUTH2_APPS);
            places.add(Place.RESOURCES);
            places.add(Place.REGISTRATIONS);
        }
        if (authorization.isAllowed(Action.READ, ResourceObject.of(ResourceType.CRYPTO_KEY))) {
            places.add(Place.SIGNING_KEYS);
        }
        if (authorization.isAllowed(
                Action.READ, ResourceObject.of(ResourceType.AUDIT_LOG).inAnyOrganization())) {
            places.add(Place.AUDIT);
        }
        return places;
    }

    /** The answer with this page; keeps a visit that the page has started, and forgets a message that it has shown. */
    public Response.ResponseBuilder page(View view) {
        List<NewCookie> cookies = new ArrayList<>();
        csrfTokens
                .startedVisit()
                .ifPresent(visit -> cookies.add(Cookies.set(Cookies.VISIT, visit, VISIT_LIFE, settings.isSecure())));
        if (view.frame().flash() != null) {
            cookies.add(Cookies.remove(Cookies.FLASH, settings.isSecure()));
        }
        return Response.ok(view, "text/html;charset=UTF-8").cookie(cookies.toArray(NewCookie[]::new));
    }

    /** Goes to a path of this server, where this message is shown once. */
    public Response redirect(String path, Flash flash) {
        String text = flash.kind().style() + "." + encode(flash.message());
        return Redirects.to(path)
                .cookie(Cookies.set(Cookies.FLASH, text, FLASH_LIFE, settings.isSecure()))
                .build();
    }

    private static Optional<Flash> readFlash(String text) {
        int dot = text.indexOf('.');
        try {
            for (Flash.Kind kind : Flash.Kind.values()) {
                if (dot > 0 && kind.style().equals(text.substring(0, dot))) {
                    byte[] message = Base64.getUrlDecoder().decode(text.substring(dot + 1));
                    return Optional.of(new Flash(kind, new String(message, StandardCharsets.UTF_8)));
                }
            }
        } catch (IllegalArgumentException e) {
            // Not a message of ours: shown to nobody.
        }
        return Optional.empty();
    }

    private static String encode(String message) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    }
}
