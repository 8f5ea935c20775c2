package org.slipway.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A PostgreSQL that somebody else runs, as {@code SLIPWAY_DATABASE_URL} and its companions describe it. */
final class ExternalDatabase {

    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");

    private ExternalDatabase() {}

    /**
     * Reads the access from the environment; empty when {@code SLIPWAY_DATABASE_URL} is not set. The URL may be
     * {@code jdbc:postgresql://}, {@code postgresql://} or {@code postgres://}, with {@code user:password@} and a query.
     * {@code SLIPWAY_DATABASE_USER} and {@code _PASSWORD} win over the URL's; the owner's default to them.
     *
     * @throws LaunchException when the URL cannot be used
     */
    static Optional<DatabaseAccess> of(Map<String, String> environment) {
        var given = environment.getOrDefault("SLIPWAY_DATABASE_URL", "").strip();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var uri = parse(given);
        var credentials = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        var user = environment.getOrDefault("SLIPWAY_DATABASE_USER", decode(credentials[0]));
        if (user.isEmpty()) {
            throw unusable("it names no user: put one into the URL or into SLIPWAY_DATABASE_USER");
        }
        var password = environment.getOrDefault(
                "SLIPWAY_DATABASE_PASSWORD", credentials.length > 1 ? decode(credentials[1]) : "");
        return Optional.of(new DatabaseAccess(
                jdbcUrl(uri),
                user,
                password,
                environment.getOrDefault("SLIPWAY_DATABASE_OWNER_USER", user),
                environment.getOrDefault("SLIPWAY_DATABASE_OWNER_PASSWORD", password)));
    }

    private static URI parse(String given) {
        var text = given.startsWith("jdbc:") ? given.substring("jdbc:".length()) : given;
        try {
            var uri = new URI(text);
            if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
                throw unusable("it must begin with jdbc:postgresql://, postgresql:// or postgres://");
            }
            if (uri.getHost() == null) {
                throw unusable("it names no host");
            }
            if (uri.getPath() == null || uri.getPath().length() < 2) {
                throw unusable("it names no database, as in postgresql://host:5432/slipway");
            }
            return uri;
        } catch (URISyntaxException e) {
            // The reason only: the exception's message repeats the input, and so perhaps a password.
            throw unusable("it is not a URL (" + e.getReason() + ")");
        }
    }

    private static String jdbcUrl(URI uri) {
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static LaunchException unusable(String why) {
        return new LaunchException(ExitCode.USAGE, "SLIPWAY_DATABASE_URL cannot be used: " + why + ".");
    }
}
