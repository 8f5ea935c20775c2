package org.slipway.oauth2.clients;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a document may be kept, by its HTTP headers (RFC 9111 section 4.2), within bounds. */
final class CacheLifetime {

    /** Also for {@code no-store}: a document that is fetched for each request would let strangers steer our traffic. */
    static final Duration SHORTEST = Duration.ofMinutes(5);

    static final Duration LONGEST = Duration.ofHours(24);

    /** Where the headers say nothing. */
    static final Duration UNSAID = Duration.ofHours(1);

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=\"?(\\d{1,9})");
    private static final Pattern FORBIDDEN = Pattern.compile("(?:^|[,\\s])(?:no-store|no-cache)(?:$|[,\\s=])");

    private CacheLifetime() {}

    /**
     * The lifetime.
     *
     * @param cacheControl the header, or null
     * @param expires the header, or null
     * @param age the header, or null: how old the document was already on arrival
     */
    static Duration of(String cacheControl, String expires, String age, Instant now) {
        String directives = cacheControl == null ? "" : cacheControl.toLowerCase(java.util.Locale.ROOT);
        if (FORBIDDEN.matcher(directives).find()) {
            return SHORTEST;
        }
        Matcher maxAge = MAX_AGE.matcher(directives);
        if (maxAge.find()) {
            return bounded(Duration.ofSeconds(Long.parseLong(maxAge.group(1)) - seconds(age)));
        }
        return expires == null
                ? UNSAID
                : date(expires)
                        .map(until -> bounded(Duration.between(now, until)))
                        .orElse(SHORTEST);
    }

    private static Duration bounded(Duration lifetime) {
        if (lifetime.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return lifetime.compareTo(LONGEST) > 0 ? LONGEST : lifetime;
    }

    private static long seconds(String age) {
        return age != null && age.matches("\\d{1,9}") ? Long.parseLong(age) : 0;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
