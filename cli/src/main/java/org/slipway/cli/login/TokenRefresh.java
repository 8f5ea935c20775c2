package org.slipway.cli.login;

import java.net.URI;
import java.time.Clock;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.credentials.CredentialStore;
import org.slipway.cli.credentials.OAuthLogin;
import org.slipway.cli.credentials.StoredLogin;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Credential;
import org.slipway.cli.http.Query;

/** Replaces an access token that is about to end (RFC 6749 section 6); one process at a time. */
public final class TokenRefresh {

    private final CredentialStore credentials;
    private final Clock clock;

    /**
     * @param credentials where the new tokens are stored
     * @param clock the time
     */
    public TokenRefresh(CredentialStore credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * @param server the login is for
     * @param login as stored
     * @return the same, or its successor
     * @throws CliException if the grant has ended
     */
    public StoredLogin ifNeeded(URI server, StoredLogin login) {
        if (!(login instanceof OAuthLogin oauth) || !oauth.needsRefresh(clock.instant())) {
            return login;
        }
        return credentials.locked(() -> refreshLatest(server));
    }

    /** Reads again under the lock: another process may have refreshed while this one waited. */
    private StoredLogin refreshLatest(URI server) {
        StoredLogin latest = credentials.find(server).orElseThrow(() -> ended(server));
        if (!(latest instanceof OAuthLogin oauth) || !oauth.needsRefresh(clock.instant())) {
            return latest;
        }
        var endpoint = new TokenEndpoint(new ApiClient(server, Credential.NONE), oauth.tokenEndpoint(), clock);
        var answer = endpoint.ask(new Query()
                .with("grant_type", "refresh_token")
                .with("refresh_token", oauth.refreshToken())
                .with("resource", oauth.resource()));
        if (!answer.granted()) {
            if (answer.error().equals("invalid_grant")) {
                throw ended(server);
            }
            throw CliException.failed("The sign-in could not be renewed: " + answer.reason());
        }
        var renewed = endpoint.login(answer, oauth.revocationEndpoint(), oauth.resource(), oauth.refreshToken());
        credentials.replace(server, renewed);
        return renewed;
    }

    private static CliException ended(URI server) {
        return new CliException(
                ExitCode.SIGNED_OUT,
                "The sign-in at " + server + " has ended.\nSign in again with: slipway login --url " + server);
    }
}
