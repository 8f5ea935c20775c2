package org.slipway.auditlog.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What entries are searched by, with the form of its values and an example. */
public enum Key {
    RESOURCE_TYPE("what was changed", "workspace", (value, known) -> oneOf(value, known.resourceTypes())),
    RESOURCE_ID("the id of what was changed", "", (value, known) -> uuid(value)),
    RESOURCE_TARGET("the name of what was changed", "", (value, known) -> Optional.empty()),
    ACTION("what was done", "create", (value, known) -> oneOf(value, known.actions())),
    USERNAME("who did it; me is you", "me", (value, known) -> Optional.empty()),
    EMAIL("who did it, by address", "", (value, known) -> Optional.empty()),
    DATE_FROM("on this day (UTC) or later", "2026-01-31", (value, known) -> date(value)),
    DATE_TO("on this day (UTC) or earlier", "2026-01-31", (value, known) -> date(value)),
    BUILD_REASON("why a build was made", "autostart", (value, known) -> oneOf(value, known.buildReasons())),
    ORGANIZATION("where, by id or name", "default", (value, known) -> Optional.empty()),
    REQUEST_ID("everything that one request did", "", (value, known) -> uuid(value));

    private final String meaning;
    private final String example;
    private final BiFunction<String, Vocabulary, Optional<String>> objection;

    Key(String meaning, String example, BiFunction<String, Vocabulary, Optional<String>> objection) {
        this.meaning = meaning;
        this.example = example;
        this.objection = objection;
    }

    /** The key as it is written in a query. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it limits a search to, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** A value that can be shown as an example; empty if only real ones make sense. */
    public String example() {
        return example;
    }

    /** The key of this name. */
    public static Optional<Key> find(String name) {
        for (Key key : values()) {
            if (key.wireName().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The values that are known beforehand; empty if any text is allowed. */
    public List<String> choices(Vocabulary known) {
        return switch (this) {
            case RESOURCE_TYPE -> known.resourceTypes();
            case ACTION -> known.actions();
            case BUILD_REASON -> known.buildReasons();
            default -> List.of();
        };
    }

    /** What is wrong with a value in lower case, if anything. */
    Optional<String> objection(String value, Vocabulary known) {
        return value.isEmpty() ? Optional.of("has no value") : objection.apply(value, known);
    }

    private static Optional<String> oneOf(String value, List<String> choices) {
        return choices.contains(value)
                ? Optional.empty()
                : Optional.of("\"" + Texts.shortened(value) + "\" is not one of " + String.join(", ", choices));
    }

    private static Optional<String> uuid(String value) {
        try {
            // Java also reads shorter forms, which nobody writes on purpose.
            if (value.length() == 36) {
                UUID.fromString(value);
                return Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        return Optional.of("\"" + Texts.shortened(value) + "\" is not a UUID");
    }

    private static Optional<String> date(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            if (year >= 1970 && year <= 9999) {
                return Optional.empty();
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        return Optional.of("\"" + Texts.shortened(value) + "\" is not a day such as 2026-01-31");
    }
}
