package org.slipway.cli.credentials;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.slipway.cli.http.Credential;

/** What is remembered of a sign-in at one server. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StoredLogin.Session.class, name = "session"),
    @JsonSubTypes.Type(value = StoredLogin.ApiToken.class, name = "token"),
    @JsonSubTypes.Type(value = OAuthLogin.class, name = "oauth")
})
public sealed interface StoredLogin permits StoredLogin.Session, StoredLogin.ApiToken, OAuthLogin {

    /** {@return what signs requests} */
    Credential credential();

    /**
     * A session made with a password; signing out ends it at the server.
     *
     * @param token of the session
     */
    record Session(String token) implements StoredLogin {

        @Override
        public Credential credential() {
            return Credential.sessionToken(token);
        }

        @Override
        public String toString() {
            return "Session";
        }
    }

    /**
     * A token that was made elsewhere and handed in; signing out only forgets it.
     *
     * @param token of the API
     */
    record ApiToken(String token) implements StoredLogin {

        @Override
        public Credential credential() {
            return Credential.sessionToken(token);
        }

        @Override
        public String toString() {
            return "ApiToken";
        }
    }
}
