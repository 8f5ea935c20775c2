package org.slipway.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.audit.RequestOrigin;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Scopes;
import org.slipway.settings.Settings;

/** API tokens that people make for their scripts. */
@Stateless
public class ApiTokens {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+(?:[_.-][a-zA-Z0-9]+)*");

    @Inject
    ApiKeyStore keys;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    RequestOrigin origin;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The user's tokens, the newest first. */
    public List<ApiKey> list(UUID userId) {
        authorization.require(Action.READ, tokensOf(userId));
        return keys.tokens(userId);
    }

    /** One token of the user, by id or name. */
    public ApiKey find(UUID userId, String idOrName) {
        authorization.require(Action.READ, tokensOf(userId));
        return token(userId, idOrName);
    }

    /**
     * Makes a token.
     *
     * @param name unique among the user's tokens; empty to have one made up
     * @param scopes public scopes; a caller that is limited itself cannot make a wider token, and what an app makes ends
     *     with what the app was given
     * @param lifetime null for the configured default
     * @return the token, shown this once
     */
    @Audited(type = AuditedType.API_KEY, action = "create")
    public KeyText create(UUID userId, String name, List<String> scopes, Duration lifetime) {
        Caller caller = authorization.require(Action.CREATE, tokensOf(userId));
        String tokenName = name == null || name.isBlank() ? "token-" + Secrets.alphanumeric(8) : name;
        requireName(userId, tokenName);
        List<String> granted = scopes.isEmpty() ? List.of(Scopes.ALL) : canonical(scopes);
        requireWithin(caller, granted);
        KeyText text = KeyText.random();
        ApiKey token = ApiKey.token(
                        text.id(),
                        text.hashedSecret(),
                        userId,
                        tokenName,
                        granted,
                        lifetimeWithinLimits(lifetime),
                        clock.instant())
                .under(caller.grantId())
                .from(origin.address(), origin.userAgent());
        keys.add(token);
        audit.created(token);
        return text;
    }

    /** Removes a token, by id or name: it stops working at once. */
    @Audited(type = AuditedType.API_KEY, action = "delete")
    public void delete(UUID userId, String idOrName) {
        authorization.require(Action.DELETE, tokensOf(userId));
        ApiKey token = token(userId, idOrName);
        audit.deleted(token);
        keys.remove(token);
    }

    private ApiKey token(UUID userId, String idOrName) {
        return keys.find(idOrName)
                .filter(key -> key.userId().equals(userId) && key.loginType() == ApiKey.LoginType.token)
                .or(() -> keys.findToken(userId, idOrName))
                .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    private void requireName(UUID userId, String name) {
        if (name.length() > 64 || !NAME.matcher(name).matches()) {
            throw ProblemException.invalid(
                    "token_name", "Use up to 64 letters, digits and single hyphens, dots or underscores between them.");
        }
        if (keys.findToken(userId, name).isPresent()) {
            throw ProblemException.taken("token_name", "There is already a token of this name.");
        }
    }

    private static List<String> canonical(List<String> scopes) {
        for (String scope : scopes) {
            if (scope == null || !Scopes.isPublic(scope)) {
                throw ProblemException.invalid("scopes", "There is no scope \"" + scope + "\".");
            }
        }
        return scopes.stream().map(Scopes::canonical).distinct().toList();
    }

    private static void requireWithin(Caller caller, List<String> scopes) {
        if (caller.scopes().contains(Scopes.ALL)) {
            return;
        }
        for (String scope : scopes) {
            if (!Scopes.covers(caller.scopes(), scope)) {
                throw ProblemException.of(
                        Problem.INSUFFICIENT_SCOPE,
                        "A token cannot make another one that may do more than itself. Nothing was changed.");
            }
        }
    }

    private Duration lifetimeWithinLimits(Duration lifetime) {
        if (lifetime == null) {
            return settings.tokenDefaultLifetime();
        }
        if (lifetime.toSeconds() < 1 || lifetime.compareTo(settings.tokenMaxLifetime()) > 0) {
            throw ProblemException.invalid(
                    "lifetime",
                    "The lifetime must be between one second and "
                            + settings.tokenMaxLifetime().toDays() + " days.");
        }
        return lifetime;
    }

    private static ResourceObject tokensOf(UUID userId) {
        return ResourceObject.of(ResourceType.API_KEY, userId, userId, null);
    }
}
