package org.slipway.oauth2.clients;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.login.Secrets;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.ClientSource;
import org.slipway.oauth2.store.OAuth2App;

/** Checks the token with which a client manages its registration (RFC 7592 section 2). */
@Dependent
public class RegistrationTokens {

    /** What an unknown token is compared with, so that it takes as long as a known one. */
    private static final byte[] DECOY = Secrets.bytes(32);

    private static final String BEARER = "Bearer ";

    @Inject
    AppStore apps;

    /**
     * The client that the token manages.
     *
     * @param id the client's id, from the path
     * @param authorization the Authorization header, or null
     * @throws ProblemException {@code INVALID_REQUEST} if the id is none
     * @throws RegistrationRefused if the token does not manage this client
     */
    OAuth2App require(String id, String authorization) {
        Optional<OAuth2App> app = apps.find(uuid(id));
        byte[] hash = app.map(OAuth2App::registrationTokenHash).orElse(DECOY);
        boolean matches = authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && Secrets.matches(
                        hash, authorization.substring(BEARER.length()).strip());
        if (app.isPresent() && app.get().source() != ClientSource.SELF_REGISTERED) {
            throw new RegistrationRefused(403, "This client did not register itself.");
        }
        if (!matches) {
            throw new RegistrationRefused(401, "The registration access token is not valid for this client.");
        }
        return app.orElseThrow();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(Problem.INVALID_REQUEST, "The client's id is not a UUID.");
        }
    }

    /** A refusal to manage a registration; its status is not always that of the error code (spec/platform 1.11). */
    public static final class RegistrationRefused extends OAuthException {

        private static final long serialVersionUID = 1L;

        private final int status;

        RegistrationRefused(int status, String reason) {
            super(OAuthError.INVALID_TOKEN, reason);
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }
}
