package org.slipway.oauth2.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.http.Access;
import org.slipway.http.CsrfTokens;
import org.slipway.http.ErrorWriter;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageHeaders;
import org.slipway.http.Requests;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.AuthorizationOutcome;
import org.slipway.oauth2.Authorizations;
import org.slipway.oauth2.ConsentToken;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.RedirectAnswer;
import org.slipway.oauth2.RedirectUri;
import org.slipway.oauth2.api.OAuth2Answers;
import org.slipway.oauth2.store.ClientSource;
import org.slipway.oauth2.store.OAuth2App;

/**
 * The authorization endpoint (OAuth 2.1 section 3.1). GET shows what is asked and changes nothing; POST is the person's
 * answer. A client whose credential is in a header may POST without the form: nobody can forge that.
 */
@Path("/oauth2/authorize")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Authorization server")
public class AuthorizePage {

    private static final Set<String> OUR_FIELDS = Set.of("csrf_token", "consent_token", "decision");

    @Inject
    Authorizations authorizations;

    @Inject
    CsrfTokens csrfTokens;

    @Inject
    Frames frames;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Ask a person for consent", description = "OAuth 2.1 section 4.1.1")
    public Response ask() {
        AuthorizationOutcome outcome = authorizations.consider(new Parameters(queryFields()));
        return outcome instanceof AuthorizationOutcome.Ask ask ? consent(ask) : answer(outcome);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Allow or deny what a client asks for")
    public Response decide(FormBody form) {
        Parameters asked = new Parameters(merged(form));
        ConsentToken consent = Requests.isHeaderAuthenticated(request) ? null : consentToken(form, asked);
        boolean denied = "deny".equals(form.value("decision"));
        if (consent != null && !denied && !"allow".equals(form.value("decision"))) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "The form says neither allow nor deny. Nothing was given.");
        }
        return answer(denied ? authorizations.deny(asked, consent) : authorizations.allow(asked, consent));
    }

    /** A program that has the person's session in a header may leave the body out. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response decideWithoutForm() {
        if (!Requests.isHeaderAuthenticated(request)) {
            throw ProblemException.of(Problem.CSRF_TOKEN_INVALID);
        }
        return answer(authorizations.allow(new Parameters(queryFields()), null));
    }

    private ConsentToken consentToken(FormBody form, Parameters asked) {
        String sessionSecret =
                csrfTokens.sessionSecret().orElseThrow(() -> ProblemException.of(Problem.CSRF_TOKEN_INVALID));
        return ConsentToken.verify(form.value("consent_token"), sessionSecret, asked, clock.instant())
                .orElseThrow(() -> ProblemException.of(Problem.CSRF_TOKEN_INVALID));
    }

    private Map<String, List<String>> queryFields() {
        String query = request.getQueryString();
        try {
            return FormBody.parse((query == null ? "" : query).getBytes(StandardCharsets.UTF_8))
                    .fields();
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(Problem.INVALID_REQUEST, "The address cannot be read. Nothing was given.");
        }
    }

    /** What the client asked is in the form or in the query; a parameter in both counts as repeated. */
    private Map<String, List<String>> merged(FormBody form) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        queryFields().forEach((name, values) -> all.put(name, new ArrayList<>(values)));
        form.fields().forEach((name, values) -> {
            if (!OUR_FIELDS.contains(name)) {
                all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values);
            }
        });
        return all;
    }

    private Response consent(AuthorizationOutcome.Ask ask) {
        AuthorizationAttempt attempt = ask.attempt();
        String sessionSecret = csrfTokens.sessionSecret().orElse(null);
        if (sessionSecret == null) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "This page needs a browser session. Programs send a POST request.");
        }
        Map<String, String> asked = new LinkedHashMap<>();
        attempt.parameters().values().forEach((name, values) -> asked.put(name, values.get(0)));
        ConsentView view = new ConsentView(
                frames.plain("Allow access"),
                ClientIdentities.of(attempt.app()),
                new RedirectTarget(URI.create(attempt.redirectUri())),
                attempt.resource().name(),
                URI.create(attempt.resource().identifier()),
                ScopeWords.lines(attempt.resource(), attempt.scopes(), ask.heldScopes()),
                warnings(ask),
                asked,
                ConsentToken.mint(sessionSecret, attempt.parameters(), clock.instant()));
        return frames.page(view)
                .header("Content-Security-Policy", PageHeaders.CONSENT)
                .build();
    }

    private static Set<ConsentView.Warning> warnings(AuthorizationOutcome.Ask ask) {
        Set<ConsentView.Warning> warnings = EnumSet.noneOf(ConsentView.Warning.class);
        URI redirect = URI.create(ask.attempt().redirectUri());
        if (RedirectUri.isLoopback(redirect)) {
            warnings.add(ConsentView.Warning.LOOPBACK);
        } else if (!"https".equals(redirect.getScheme())) {
            warnings.add(ConsentView.Warning.PRIVATE_SCHEME);
        }
        OAuth2App app = ask.attempt().app();
        if (app.source() == ClientSource.METADATA_DOCUMENT
                && app.redirectUris().stream().map(URI::create).allMatch(RedirectUri::isLoopback)) {
            warnings.add(ConsentView.Warning.UNPROVEN_LOCALLY);
        }
        if (app.source() == ClientSource.SELF_REGISTERED) {
            warnings.add(ConsentView.Warning.SELF_REGISTERED);
        }
        if (ask.hasChanged()) {
            warnings.add(ConsentView.Warning.CHANGED);
        }
        if (ask.isNew()) {
            warnings.add(ConsentView.Warning.NEW_CLIENT);
        }
        return warnings;
    }

    private Response answer(AuthorizationOutcome outcome) {
        if (outcome instanceof AuthorizationOutcome.Answer answer) {
            return redirect(answer.redirect());
        }
        OAuthException refusal = ((AuthorizationOutcome.Refuse) outcome).refusal();
        return ErrorWriter.wantsPage(request) ? refusalPage(refusal) : OAuth2Answers.error(refusal);
    }

    /** 302, which every client understands; it carries no form, for the browser follows it with GET (RFC 9700 4.12). */
    private static Response redirect(RedirectAnswer answer) {
        return Response.status(Response.Status.FOUND)
                .header("Location", answer.location().toString())
                .header("Content-Security-Policy", PageHeaders.CONSENT)
                .build();
    }

    private Response refusalPage(OAuthException refusal) {
        FormBody asked = new FormBody(queryFields());
        ConsentErrorView view = new ConsentErrorView(
                frames.plain("This request cannot be answered"),
                refusal.error().code(),
                List.of(refusal.getMessage()),
                emptyToNull(asked.value("client_id")),
                emptyToNull(asked.value("redirect_uri")));
        return frames.page(view).status(Response.Status.BAD_REQUEST).build();
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
