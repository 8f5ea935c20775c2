package org.slipway.oauth2.clients;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.RequestOrigin;
import org.slipway.caller.Unchecked;
import org.slipway.login.Secrets;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.PrefixedSecret;
import org.slipway.oauth2.store.AppSecret;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.ClientMetadata;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.RegistrationStore;
import org.slipway.settings.Settings;

/** Clients that register themselves, and manage what they have registered (RFC 7591, RFC 7592). */
@Stateless
@Unchecked("an owner has opened registration to everybody; a registration is managed with its own token")
public class Registrations {

    private static final int TOKEN_LENGTH = 40;
    private static final Duration BUDGET_WINDOW = Duration.ofHours(1);
    private static final int MAKE_WAY = 100;

    @Inject
    AppStore apps;

    @Inject
    RegistrationStore registrations;

    @Inject
    UnusedClients unused;

    @Inject
    RegistrationTokens tokens;

    @Inject
    AuditTrail audit;

    @Inject
    RequestOrigin origin;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether clients may register themselves now. */
    public boolean isOpen() {
        return registrations.settings().admission().registrationEnabled();
    }

    /** Whether a client may be a metadata document now. */
    public boolean acceptsDocuments() {
        return registrations.settings().admission().documentsEnabled();
    }

    /**
     * Registers a client (RFC 7591 section 3).
     *
     * @param body the request's JSON
     * @throws ProblemException {@code FORBIDDEN} while registration is off, {@code TOO_MANY_REQUESTS}
     * @throws OAuthException {@code invalid_client_metadata}, {@code invalid_redirect_uri}
     */
    public Registration register(byte[] body) {
        if (!isOpen()) {
            throw ProblemException.of(
                    Problem.FORBIDDEN,
                    "Clients cannot register themselves here. An administrator can register one, or open registration.");
        }
        Instant now = clock.instant();
        ClientMetadata metadata = accept(ClientClaims.parse(body));
        requireRoom(now);
        String token = Secrets.alphanumeric(TOKEN_LENGTH);
        OAuth2App app = OAuth2App.registered(UUID.randomUUID(), metadata, Secrets.sha256(token), origin.address(), now);
        apps.add(app);
        audit.created(app);
        return new Registration(app, metadata.usesSecret() ? secretOf(app, now) : null, token);
    }

    private ClientMetadata accept(ClientClaims claims) {
        return RegistrationRules.accept(claims, settings.clients().documentAllowLoopback());
    }

    private void requireRoom(Instant now) {
        Settings.Clients limits = settings.clients();
        if (registrations.countFrom(origin.address(), now.minus(BUDGET_WINDOW)) >= limits.registrationsPerAddress()) {
            throw ProblemException.tooMany(
                    "Too many clients were registered from this address.", Duration.ofMinutes(5));
        }
        if (registrations.countUnused() >= limits.unusedRegistrations()
                && unused.remove(now.minus(BUDGET_WINDOW), now, MAKE_WAY) == 0) {
            throw ProblemException.tooMany(
                    "Too many clients have registered themselves that nobody uses.", Duration.ofMinutes(5));
        }
    }

    private PrefixedSecret secretOf(OAuth2App app, Instant now) {
        PrefixedSecret text = PrefixedSecret.random();
        AppSecret secret = new AppSecret(UUID.randomUUID(), app.id(), text.prefix(), text.hash(), text.display(), now);
        apps.add(secret);
        audit.created(secret);
        return text;
    }

    /** The client as it is registered (RFC 7592 section 2.1). */
    public OAuth2App read(String id, String authorization) {
        return tokens.require(id, authorization);
    }

    /**
     * Replaces what the client says about itself (RFC 7592 section 2.2).
     *
     * @throws OAuthException {@code invalid_client_metadata} also for a change between public and confidential,
     *     or between a secret and keys
     */
    public OAuth2App replace(String id, String authorization, byte[] body) {
        OAuth2App app = tokens.require(id, authorization);
        ClientClaims claims = ClientClaims.parse(body);
        ClientMetadata metadata = accept(claims);
        if (claims.text("client_id")
                .filter(told -> !told.equals(app.clientId()))
                .isPresent()) {
            throw ClientClaims.invalid("client_id is that of another client.");
        }
        if (metadata.isPublic() != app.isPublic()) {
            throw ClientClaims.invalid("A client is public or confidential for life. Register a new one instead.");
        }
        if (metadata.usesKeys() != app.usesKeys()) {
            throw ClientClaims.invalid(
                    "A client has a secret, or proves who it is with keys, for life. Register a new one instead.");
        }
        audit.changing(app, () -> app.describe(metadata, clock.instant()));
        return app;
    }

    /** Removes the client with everything that was given to it (RFC 7592 section 2.3). */
    public void remove(String id, String authorization) {
        OAuth2App app = tokens.require(id, authorization);
        audit.deleted(app);
        apps.remove(app);
    }
}
