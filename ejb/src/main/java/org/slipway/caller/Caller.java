package org.slipway.caller;

import jakarta.security.enterprise.CallerPrincipal;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slipway.rbac.Subject;

/**
 * The authenticated caller of a request: the principal that the container carries from the web layer into every bean,
 * asynchronous ones included. It knows with which credential the caller came and what that credential may do.
 */
public final class Caller extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    /** The role that every authenticated caller has in the container's eyes. */
    public static final String ROLE = "user";

    /** What the caller showed. */
    public enum Credential {
        /** A browser session, shown as cookie or header. */
        SESSION,
        /** An API token. */
        API_TOKEN,
        /** An OAuth2 access token, bound to one resource. */
        ACCESS_TOKEN
    }

    private final transient Subject subject;
    private final UUID userId;
    private final Credential credential;
    private final String tokenId;
    private final List<String> scopes;
    private final String audience;
    private final UUID grantId;
    private final UUID appId;

    private Caller(Builder builder, String username) {
        super(username);
        this.subject = builder.subject;
        this.userId = builder.subject.id();
        this.credential = builder.credential;
        this.tokenId = builder.tokenId;
        this.scopes = builder.scopes;
        this.audience = builder.audience;
        this.grantId = builder.grantId;
        this.appId = builder.appId;
    }

    /** Our caller behind the container's principal; empty for an anonymous request. */
    public static Optional<Caller> of(Principal principal) {
        return principal instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** Starts a caller who showed this credential. */
    public static Builder with(Credential credential, String tokenId, Subject subject) {
        return new Builder(credential, tokenId, subject);
    }

    public UUID userId() {
        return userId;
    }

    /** The roles and scope, compiled for the authorization engine. */
    public Subject subject() {
        return subject;
    }

    public Credential credential() {
        return credential;
    }

    /** The public half of the key. */
    public String tokenId() {
        return tokenId;
    }

    /** The names of the scopes that limit the credential; {@code coder:all} does not. */
    public List<String> scopes() {
        return scopes;
    }

    /** The resource that an access token is bound to, else null. */
    public String audience() {
        return audience;
    }

    /** The grant behind an access token, or behind a token that an app made; else null. */
    public UUID grantId() {
        return grantId;
    }

    /** The app behind an access token, else null. */
    public UUID appId() {
        return appId;
    }

    /** The container's groups of every caller. */
    public static Set<String> groups() {
        return Set.of(ROLE);
    }

    /** Collects what a caller is made of. */
    public static final class Builder {
        private final Credential credential;
        private final String tokenId;
        private final Subject subject;
        private List<String> scopes = List.of();
        private String audience;
        private UUID grantId;
        private UUID appId;

        private Builder(Credential credential, String tokenId, Subject subject) {
            this.credential = credential;
            this.tokenId = tokenId;
            this.subject = subject;
        }

        public Builder limitedTo(List<String> names) {
            scopes = List.copyOf(names);
            return this;
        }

        /** Notes what an access token is bound to; all null for other credentials. */
        public Builder boundTo(String resource, UUID grant, UUID app) {
            audience = resource;
            grantId = grant;
            appId = app;
            return this;
        }

        public Caller named(String username) {
            return new Caller(this, username);
        }
    }
}
