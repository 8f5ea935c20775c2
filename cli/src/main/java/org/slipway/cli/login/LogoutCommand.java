package org.slipway.cli.login;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.credentials.OAuthLogin;
import org.slipway.cli.credentials.StoredLogin;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;

/** {@code slipway logout}: the credential stops working at the server, then it is forgotten here. */
@Command(
        name = "logout",
        description = {
            "Signs out: ends the session or the grant at the server and forgets it.",
            "",
            "A token that was handed in with --token-stdin is only forgotten; end it with: slipway tokens delete"
        })
public final class LogoutCommand implements Callable<Integer> {

    private final Invocation invocation;

    LogoutCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        URI server = invocation.server();
        Optional<StoredLogin> login = invocation.credentials().find(server);
        if (login.isEmpty()) {
            invocation.tell("You were not signed in to " + server + ".");
            return ExitCode.OK;
        }
        try {
            end(server, login.get());
        } finally {
            invocation.credentials().forget(server);
        }
        invocation.tell("Signed out of " + server + ".");
        return ExitCode.OK;
    }

    private void end(URI server, StoredLogin login) {
        if (login instanceof StoredLogin.Session session) {
            endSession(new ApiClient(server, session.credential()));
        } else if (login instanceof OAuthLogin oauth && oauth.revocationEndpoint() != null) {
            revoke(oauth);
        }
    }

    private void endSession(ApiClient api) {
        try {
            api.post("/api/v2/users/logout", Json.object());
        } catch (CliException failure) {
            if (failure.exitCode() != ExitCode.SIGNED_OUT) {
                throw notEnded(failure.getMessage());
            }
        }
    }

    /** Either token of a pair ends both (RFC 7009 section 2.1). */
    private void revoke(OAuthLogin login) {
        var form = new Query()
                .with("token", login.refreshToken() == null ? login.accessToken() : login.refreshToken())
                .with("token_type_hint", login.refreshToken() == null ? "access_token" : "refresh_token")
                .with("client_id", AuthorizationServer.CLIENT_ID);
        int status = invocation
                .anonymousApi()
                .postForm(login.revocationEndpoint(), form)
                .statusCode();
        if (status != 200) {
            throw notEnded("the server answered with status " + status);
        }
    }

    private static CliException notEnded(String reason) {
        return CliException.failed("The login was forgotten here, but the server could not end it: " + reason
                + "\nEnd it on the server's pages: it may still be usable.");
    }
}
