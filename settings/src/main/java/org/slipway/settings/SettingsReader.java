package org.slipway.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns configured text into {@link Settings} and names every value and key that cannot be used. */
public final class SettingsReader {

    private static final Set<String> KNOWN_VARIABLES =
            Stream.of(Key.values()).map(Key::environmentVariable).collect(Collectors.toUnmodifiableSet());

    /** What belongs to the launcher and the command line, which share the prefix. */
    private static final Set<String> NOT_OURS =
            Set.of("SLIPWAY_URL", "SLIPWAY_CONFIG_DIR", "SLIPWAY_JAVA_OPTS", "SLIPWAY_SESSION_TOKEN");

    private final Function<String, Optional<String>> values;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /**
     * Reads and checks the configuration.
     *
     * @param values the configured value of a property, if any
     * @param properties the names of all configured properties, ours or not
     * @param environment the process environment
     * @throws InvalidSettingsException if anything is wrong; its message names all of it
     */
    public static Settings read(
            Function<String, Optional<String>> values, Iterable<String> properties, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(values);
        reader.refuseUnknown(properties, environment);
        Settings settings = reader.settings();
        if (!reader.problems.isEmpty()) {
            throw new InvalidSettingsException(reader.problems);
        }
        return settings;
    }

    /** The configuration also lists environment variables as properties, with dots: both are compared as variables. */
    private void refuseUnknown(Iterable<String> properties, Map<String, String> environment) {
        Stream<String> configured = StreamSupport.stream(properties.spliterator(), false)
                .filter(property -> property.startsWith(Key.PREFIX) && !isKnown(property));
        Stream<String> variables =
                environment.keySet().stream().filter(variable -> variable.startsWith("SLIPWAY_") && !isKnown(variable));
        Stream.concat(variables, configured)
                .collect(
                        Collectors.toMap(Key::asVariable, name -> name, (variable, property) -> variable, TreeMap::new))
                .values()
                .forEach(name -> problems.add("there is no setting \"" + name + "\""));
    }

    private static boolean isKnown(String name) {
        String variable = Key.asVariable(name);
        return KNOWN_VARIABLES.contains(variable) || NOT_OURS.contains(variable);
    }

    private Settings settings() {
        return new Settings(
                accessUrl(),
                trustedProxies(),
                duration(Key.SESSION_LIFETIME, Duration.ofMinutes(1), Duration.ofDays(365)),
                duration(Key.TOKEN_DEFAULT_LIFETIME, Duration.ofMinutes(1), Duration.ofDays(3650)),
                duration(Key.TOKEN_MAX_LIFETIME, Duration.ofMinutes(1), Duration.ofDays(3650)),
                number(Key.PASSWORD_COST, 5, 100),
                new Settings.Login(
                        number(Key.LOGIN_ATTEMPTS, 1, 1_000_000),
                        number(Key.LOGIN_ADDRESS_ATTEMPTS, 1, 1_000_000),
                        duration(Key.LOGIN_LOCKOUT, Duration.ofSeconds(1), Duration.ofDays(1))),
                new Settings.RateLimits(
                        number(Key.RATE_LIMIT, 1, 100_000_000), number(Key.RATE_LIMIT_STRICT, 1, 100_000_000)),
                Set.copyOf(list(Key.MCP_ALLOWED_ORIGINS)),
                new Settings.OAuth2(
                        duration(Key.OAUTH2_CODE_LIFETIME, Duration.ofSeconds(1), Duration.ofMinutes(10)),
                        duration(Key.OAUTH2_ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(1), Duration.ofDays(30)),
                        duration(Key.OAUTH2_REFRESH_TOKEN_LIFETIME, Duration.ofMinutes(1), Duration.ofDays(3650)),
                        duration(Key.OAUTH2_REFRESH_GRACE, Duration.ZERO, Duration.ofHours(1))),
                new Settings.Clients(
                        number(Key.OAUTH2_DOCUMENT_MAX_BYTES, 1024, 65536),
                        truth(Key.OAUTH2_DOCUMENT_ALLOW_LOOPBACK),
                        number(Key.OAUTH2_REGISTRATIONS_PER_ADDRESS, 1, 1_000_000),
                        number(Key.OAUTH2_UNUSED_REGISTRATIONS, 1, 10_000_000)),
                new Settings.Audit(
                        duration(Key.AUDIT_RETENTION, Duration.ZERO, Duration.ofDays(36_500)),
                        signingKey(),
                        truth(Key.AUDIT_TEST_ENTRIES)));
    }

    private String signingKey() {
        String text = text(Key.AUDIT_SIGNING_KEY);
        String base64 = text.replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            if (!base64.isEmpty()) {
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            }
            return base64;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return problem(Key.AUDIT_SIGNING_KEY, "must be an Ed25519 private key in PKCS#8, as PEM or Base64", "");
        }
    }

    private boolean truth(Key key) {
        String text = text(key);
        if ("true".equals(text) || "false".equals(text)) {
            return "true".equals(text);
        }
        return problem(key, "must be true or false", false);
    }

    private String text(Key key) {
        return values.apply(key.property()).map(String::strip).orElse(key.defaultValue());
    }

    private List<String> list(Key key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private URI accessUrl() {
        String text = text(Key.ACCESS_URL);
        try {
            URI url = new URI(text);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean bare = url.getRawPath() == null || url.getRawPath().isEmpty() || "/".equals(url.getRawPath());
            if (http
                    && bare
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null) {
                return origin(url);
            }
        } catch (URISyntaxException e) {
            // Told below, with everything else that is not an address.
        }
        return problem(Key.ACCESS_URL, "must be an http or https address with a host and without a path", null);
    }

    private static URI origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int defaultPort = "https".equals(scheme) ? 443 : 80;
        String port = url.getPort() == -1 || url.getPort() == defaultPort ? "" : ":" + url.getPort();
        return URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port);
    }

    private List<Network> trustedProxies() {
        try {
            return list(Key.TRUSTED_PROXIES).stream().map(Network::parse).toList();
        } catch (IllegalArgumentException e) {
            return problem(Key.TRUSTED_PROXIES, e.getMessage(), List.of());
        }
    }

    private Duration duration(Key key, Duration least, Duration most) {
        try {
            Duration duration = Duration.parse(text(key));
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration;
            }
            return problem(key, "must be between " + least + " and " + most, least);
        } catch (DateTimeParseException e) {
            return problem(key, "must be an ISO 8601 duration such as PT10M", least);
        }
    }

    private int number(Key key, int least, int most) {
        try {
            int number = Integer.parseInt(text(key));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with numbers that are out of range.
        }
        return problem(key, "must be a whole number from " + least + " to " + most, least);
    }

    private <T> T problem(Key key, String rule, T placeholder) {
        problems.add(key.property() + " " + rule);
        return placeholder;
    }
}
