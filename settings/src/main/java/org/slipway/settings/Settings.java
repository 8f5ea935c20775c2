package org.slipway.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The configuration, read once and checked.
 *
 * @param accessUrl scheme, host and port under which the server is reached, lower case, without a trailing slash
 * @param trustedProxies the networks whose {@code X-Forwarded-For} is believed
 * @param sessionLifetime life of a browser session after its last use
 * @param tokenDefaultLifetime life of an API token if its maker does not say
 * @param tokenMaxLifetime longest life of an API token
 * @param passwordCost passes of Argon2id over its memory
 * @param login when failed logins lock an account or an address
 * @param rateLimits requests a minute
 * @param mcpAllowedOrigins origins of pages on other sites that may call the MCP endpoint
 * @param oauth2 lifetimes of what the authorization server issues
 * @param clients bounds for clients that come by themselves
 * @param audit how the audit log is kept
 */
public record Settings(
        URI accessUrl,
        List<Network> trustedProxies,
        Duration sessionLifetime,
        Duration tokenDefaultLifetime,
        Duration tokenMaxLifetime,
        int passwordCost,
        Login login,
        RateLimits rateLimits,
        Set<String> mcpAllowedOrigins,
        OAuth2 oauth2,
        Clients clients,
        Audit audit) {

    /**
     * When failed logins lock.
     *
     * @param attempts failures in a row that lock an account
     * @param addressAttempts failures in a row that lock an address
     * @param lockout how long the lock lasts
     */
    public record Login(int attempts, int addressAttempts, Duration lockout) {}

    /**
     * Requests a minute and node.
     *
     * @param general for one credential or address
     * @param strict for one address at the login and token endpoints
     */
    public record RateLimits(int general, int strict) {}

    /** Lifetimes of what the authorization server issues. */
    public record OAuth2(
            Duration codeLifetime,
            Duration accessTokenLifetime,
            Duration refreshTokenLifetime,
            Duration refreshGrace) {}

    /**
     * Bounds for clients that come by themselves.
     *
     * @param documentMaxBytes the largest metadata document that is read
     * @param documentAllowLoopback whether documents at http addresses of this machine are accepted, for development
     * @param registrationsPerAddress registrations from one address in an hour
     * @param unusedRegistrations self-registered clients that are kept without a grant
     */
    public record Clients(
            int documentMaxBytes,
            boolean documentAllowLoopback,
            int registrationsPerAddress,
            int unusedRegistrations) {}

    /**
     * How the audit log is kept.
     *
     * @param retention how long after its end a month is dropped; zero: never
     * @param signingKey PKCS#8 of the Ed25519 key that signs anchors, PEM or Base64; empty: the server makes its own
     * @param testEntries whether made-up entries may be written, for tests
     */
    public record Audit(Duration retention, String signingKey, boolean testEntries) {

        /** Leaves the key out. */
        @Override
        public String toString() {
            return "Audit[retention=" + retention + ", testEntries=" + testEntries + "]";
        }
    }

    /** True if the server is reached over https: then cookies are marked {@code Secure}. */
    public boolean isSecure() {
        return "https".equals(accessUrl.getScheme());
    }

    /** The absolute address of a path of this server. */
    public URI url(String path) {
        return URI.create(accessUrl + path);
    }
}
