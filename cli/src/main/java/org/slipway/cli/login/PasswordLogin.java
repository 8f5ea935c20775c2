package org.slipway.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import org.slipway.api.login.LoginRequest;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.credentials.StoredLogin;
import org.slipway.cli.http.ApiClient;

/** Signs in with e-mail and password: for first setup and for scripts. */
final class PasswordLogin {

    private PasswordLogin() {}

    static StoredLogin run(ApiClient api, String email, String password) {
        JsonNode answer = api.post("/api/v2/users/login", new LoginRequest(email, password));
        String token = answer.path("session_token").asText("");
        if (token.isEmpty()) {
            throw new CliException(ExitCode.FAILED, "The server accepted the password but gave no session.");
        }
        return new StoredLogin.Session(token);
    }
}
