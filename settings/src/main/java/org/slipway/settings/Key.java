package org.slipway.settings;

import java.util.Locale;

/**
 * Every configuration key. A key is read from system properties as written here and from the environment in upper case
 * with underscores: {@code slipway.access-url} is {@code SLIPWAY_ACCESS_URL}.
 */
public enum Key {
    ACCESS_URL(
            "access-url",
            "http://localhost:3000",
            "The address under which people and clients reach the server, without a path. It is the OAuth2 issuer and"
                    + " never follows the Host header."),
    PORT("port", "3000", "The TCP port of the HTTP listener."),
    TRUSTED_PROXIES(
            "trusted-proxies",
            "",
            "Addresses or networks (CIDR) of reverse proxies, separated by commas. Only from them is X-Forwarded-For believed."),
    DATABASE_URL("database.url", "", "JDBC address of PostgreSQL 15 or newer. Empty: the launcher starts its own."),
    DATABASE_USER("database.user", "", "The database login of the application."),
    DATABASE_PASSWORD("database.password", "", "Its password.", true),
    DATABASE_OWNER_USER(
            "database.owner.user",
            "",
            "The login that owns the schema and migrates it. Empty: the application's login."),
    DATABASE_OWNER_PASSWORD("database.owner.password", "", "Its password.", true),
    POOL_MAX("pool.max", "16", "The most database connections that a node opens for requests."),
    IO_THREADS(
            "io.threads",
            "1",
            "Threads that listen to the sockets; others do the work. One serves several processors."),
    SESSION_LIFETIME("session.lifetime", "PT24H", "How long a browser session lives after its last use."),
    TOKEN_DEFAULT_LIFETIME("token.default-lifetime", "P30D", "How long an API token lives if its maker does not say."),
    TOKEN_MAX_LIFETIME("token.max-lifetime", "P365D", "The longest life that an API token may be given."),
    PASSWORD_COST(
            "password.cost",
            "5",
            "Passes of the password hash (Argon2id over 7 MiB): the work grows with them. 5 to 100."),
    LOGIN_ATTEMPTS("login.attempts", "10", "Failed logins in a row after which an account is locked for a while."),
    LOGIN_ADDRESS_ATTEMPTS(
            "login.address-attempts", "300", "Failed logins in a row after which an address is locked for a while."),
    LOGIN_LOCKOUT("login.lockout", "PT5M", "How long such a lock lasts, and how long failures are remembered."),
    RATE_LIMIT(
            "rate-limit",
            "12000",
            "Requests a minute that one credential, or one address without a credential, may send to each node."),
    RATE_LIMIT_STRICT(
            "rate-limit.strict", "3000", "The same for the login, token and revocation endpoints, counted by address."),
    MCP_ALLOWED_ORIGINS(
            "mcp.allowed-origins",
            "",
            "Origins of web pages on other sites that may call the MCP endpoint, separated by commas. Programs, and pages"
                    + " on the same machine, always may."),
    OAUTH2_CODE_LIFETIME(
            "oauth2.code-lifetime", "PT10M", "How long an authorization code can be exchanged. At most PT10M."),
    OAUTH2_ACCESS_TOKEN_LIFETIME("oauth2.access-token-lifetime", "PT1H", "How long an OAuth2 access token lives."),
    OAUTH2_REFRESH_TOKEN_LIFETIME(
            "oauth2.refresh-token-lifetime", "P30D", "How long a grant lives after its last refresh."),
    OAUTH2_REFRESH_GRACE(
            "oauth2.refresh-grace",
            "PT30S",
            "How long a refresh token that was just replaced still works, for clients that refresh twice at once."),
    OAUTH2_DOCUMENT_MAX_BYTES(
            "oauth2.document-max-bytes",
            "5120",
            "The largest client metadata document that is read, in bytes. 1024 to 65536."),
    OAUTH2_DOCUMENT_ALLOW_LOOPBACK(
            "oauth2.document-allow-loopback",
            "false",
            "For development only: also accept client metadata documents at http addresses of this machine."),
    OAUTH2_REGISTRATIONS_PER_ADDRESS(
            "oauth2.registrations-per-address",
            "500",
            "How many clients may register themselves from one address in an hour."),
    OAUTH2_UNUSED_REGISTRATIONS(
            "oauth2.unused-registrations",
            "10000",
            "How many clients that registered themselves may be kept without a grant. Beyond it, the oldest make way."),
    AUDIT_RETENTION(
            "audit.retention",
            "P0D",
            "How long audit entries are kept, in days such as P400D. Whole months are dropped once they ended that long"
                    + " ago. P0D: for ever."),
    AUDIT_SIGNING_KEY(
            "audit.signing-key",
            "",
            "The Ed25519 private key that signs the audit log's anchors: a PKCS#8 PEM, or its Base64 without head and"
                    + " tail. Empty: one is made and kept in the database.",
            true),
    AUDIT_TEST_ENTRIES(
            "audit.test-entries",
            "false",
            "For tests only: whether POST /api/v2/audit/testgenerate writes made-up entries.");

    /** What every key starts with. */
    public static final String PREFIX = "slipway.";

    private final String property;
    private final String defaultValue;
    private final String description;
    private final boolean secret;

    Key(String name, String defaultValue, String description) {
        this(name, defaultValue, description, false);
    }

    Key(String name, String defaultValue, String description, boolean secret) {
        this.property = PREFIX + name;
        this.defaultValue = defaultValue;
        this.description = description;
        this.secret = secret;
    }

    /** The name as a system property. */
    public String property() {
        return property;
    }

    /** The name as an environment variable. */
    public String environmentVariable() {
        return asVariable(property);
    }

    /** The environment variable that stands for a property. */
    static String asVariable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The value where nothing is configured. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What the key does, in one or two sentences. */
    public String description() {
        return description;
    }

    /** Whether the value must never be shown. */
    public boolean isSecret() {
        return secret;
    }
}
