package org.slipway.login.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.caller.Callers;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.login.ApiTokens;
import org.slipway.login.KeyText;
import org.slipway.login.store.ApiKey;
import org.slipway.oauth2.page.ScopeWords;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Listing;
import org.slipway.pages.Place;
import org.slipway.rbac.Scopes;
import org.slipway.settings.Settings;

/** The user's API tokens. */
@Path("/settings/tokens")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class TokensPage {

    private static final String PATH = "/settings/tokens";
    private static final List<Integer> LIFETIMES = List.of(1, 7, 30, 90, 365);

    @Inject
    ApiTokens tokens;

    @Inject
    Callers callers;

    @Inject
    Frames frames;

    @Inject
    Settings settings;

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("q") String query) {
        Form blank = Form.blank().with("lifetime", "30").with("scope", Scopes.ALL);
        return page(Optional.ofNullable(query).orElse("").strip(), blank, null).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.API_KEY, action = "create")
    @Operation(hidden = true)
    public Response create(FormBody form) {
        try {
            if (form.all("scope").isEmpty()) {
                throw ProblemException.invalid("scope", "Choose at least one.");
            }
            KeyText token = tokens.create(self(), form.value("name"), form.all("scope"), lifetime(form));
            ApiKey kept = tokens.find(self(), token.id());
            return page(
                            "",
                            Form.blank().with("lifetime", "30").with("scope", Scopes.ALL),
                            new TokensView.Created(kept.tokenName(), token.text(), kept.expiresAt()))
                    .build();
        } catch (ProblemException refusal) {
            Form refused = PageForms.rejected(PageForms.of(form), refusal);
            String name = refused.error("token_name");
            Form shown = name == null ? refused : refused.reject("name", name);
            return page("", shown, null).status(refusal.problem().status()).build();
        }
    }

    private static Duration lifetime(FormBody form) {
        try {
            return Duration.ofDays(Integer.parseInt(form.value("lifetime")));
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("lifetime", "Choose one of the lifetimes.");
        }
    }

    @POST
    @Path("/{token}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.API_KEY, action = "delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("token") String id, FormBody form) {
        ApiKey token = tokens.find(self(), id);
        if (!token.tokenName().equals(form.value("confirm_name"))) {
            return frames.redirect(
                    PATH,
                    Flash.failed("The name did not match. The token \"" + token.tokenName() + "\" was not deleted."));
        }
        tokens.delete(self(), id);
        return frames.redirect(PATH, Flash.done("The token \"" + token.tokenName() + "\" no longer works."));
    }

    private UUID self() {
        return callers.require().userId();
    }

    private Response.ResponseBuilder page(String search, Form form, TokensView.Created created) {
        List<TokensView.Token> rows = tokens.list(self()).stream()
                .filter(token -> token.tokenName().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)))
                .map(TokensPage::row)
                .toList();
        List<Integer> lifetimes = LIFETIMES.stream()
                .filter(days -> Duration.ofDays(days).compareTo(settings.tokenMaxLifetime()) <= 0)
                .toList();
        return frames.page(new TokensView(
                frames.at(Place.TOKENS, "API tokens"),
                Listing.simple(PATH, search, "name"),
                rows,
                created,
                form,
                lifetimes,
                ScopeWords.lines(Scopes.publicCatalog(), List.of())));
    }

    private static TokensView.Token row(ApiKey token) {
        boolean used = token.lastUsed().isAfter(token.createdAt());
        return new TokensView.Token(
                token.id(),
                token.tokenName(),
                token.scopes(),
                token.createdAt(),
                token.expiresAt(),
                used ? token.lastUsed() : null);
    }
}
