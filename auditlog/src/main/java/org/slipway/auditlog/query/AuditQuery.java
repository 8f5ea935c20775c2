package org.slipway.auditlog.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A query that was read: its values, and what could not be understood.
 *
 * @param values by key, each fit for it, in lower case
 * @param writtenTarget the target with its letter case, or null
 * @param complaints empty if everything was understood
 */
public record AuditQuery(Map<Key, String> values, String writtenTarget, List<Complaint> complaints) {

    /** Longer queries are refused. In characters. */
    public static final int LONGEST = 4000;

    /**
     * What is wrong.
     *
     * @param field the key, or {@code q} for the query as a whole
     * @param detail in words
     */
    public record Complaint(String field, String detail) {}

    /** Reads a query; null is an empty one. */
    public static AuditQuery parse(String text, Vocabulary known) {
        String query = Optional.ofNullable(text).orElse("");
        if (query.length() > LONGEST) {
            return new AuditQuery(
                    Map.of(), null, List.of(new Complaint("q", "is longer than " + LONGEST + " characters")));
        }
        return new Reading(known).read(query);
    }

    /** The value of a key. */
    public Optional<String> value(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that takes a UUID. */
    public UUID id(Key key) {
        return value(key).map(UUID::fromString).orElse(null);
    }

    /** The first instant that is asked for, or null. */
    public Instant from() {
        return value(Key.DATE_FROM).map(day -> midnight(day, 0)).orElse(null);
    }

    /** The first instant after those that are asked for, or null. */
    public Instant until() {
        return value(Key.DATE_TO).map(day -> midnight(day, 1)).orElse(null);
    }

    /** How the target may be spelled: as it was written, and in lower case. Null if it is not asked for. */
    public List<String> targets() {
        return value(Key.RESOURCE_TARGET)
                .map(lower -> lower.equals(writtenTarget) ? List.of(lower) : List.of(writtenTarget, lower))
                .orElse(null);
    }

    private static Instant midnight(String day, int later) {
        return LocalDate.parse(day).plusDays(later).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static final class Reading {
        private final Vocabulary known;
        private final Map<Key, String> values = new EnumMap<>(Key.class);
        private final List<Complaint> complaints = new ArrayList<>();
        private String writtenTarget;

        private Reading(Vocabulary known) {
            this.known = known;
        }

        private AuditQuery read(String query) {
            Words words = Words.of(query);
            words.list().forEach(this::word);
            if (words.unclosed()) {
                complaints.add(new Complaint("q", "has a double quote that is not closed"));
            }
            String from = values.get(Key.DATE_FROM);
            String to = values.get(Key.DATE_TO);
            if (from != null && to != null && from.compareTo(to) > 0) {
                complaints.add(new Complaint("date_to", to + " is before date_from, " + from));
            }
            return new AuditQuery(Map.copyOf(values), writtenTarget, List.copyOf(complaints));
        }

        private void word(String word) {
            int colon = word.indexOf(':');
            String name = colon < 0
                    ? Key.RESOURCE_TYPE.wireName()
                    : word.substring(0, colon).toLowerCase(Locale.ROOT);
            String written = word.substring(colon + 1);
            Key.find(name)
                    .ifPresentOrElse(
                            key -> value(key, written),
                            () -> complaints.add(new Complaint(
                                    Texts.shortened(name),
                                    "\"" + Texts.shortened(name)
                                            + "\" is not something that entries are searched by")));
        }

        private void value(Key key, String written) {
            String value = written.toLowerCase(Locale.ROOT);
            Optional<String> objection = values.containsKey(key)
                    ? Optional.of("occurs more than once")
                    : value.chars().anyMatch(Character::isISOControl)
                            ? Optional.of("has a control character")
                            : key.objection(value, known);
            if (objection.isPresent()) {
                complaints.add(new Complaint(key.wireName(), objection.get()));
                return;
            }
            values.put(key, value);
            if (key == Key.RESOURCE_TARGET) {
                writtenTarget = written;
            }
        }
    }
}
