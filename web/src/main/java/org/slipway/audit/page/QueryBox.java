package org.slipway.audit.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.slipway.audit.page.AuditView.Suggestion;
import org.slipway.auditlog.query.Key;
import org.slipway.auditlog.query.Vocabulary;

/**
 * A query while it is being written: its last word may be the beginning of a key, or a key whose value is still missing. Then
 * the list shows what the words before it give, and the box says how to go on.
 *
 * @param text as it was typed
 * @param finished the words that count already
 * @param last the word that is being typed; empty after a blank
 */
record QueryBox(String text, String finished, String last) {

    private static final int MOST = 14;

    static QueryBox of(String text) {
        int blank = text.lastIndexOf(' ');
        boolean quoted = text.chars().filter(c -> c == '"').count() % 2 == 1;
        return quoted
                ? new QueryBox(text, text, "")
                : new QueryBox(text, text.substring(0, blank + 1), text.substring(blank + 1));
    }

    /** The query to search by: without a last word that cannot mean anything yet. */
    String effective(Vocabulary known) {
        return isUnfinished(known) ? finished.strip() : text.strip();
    }

    private boolean isUnfinished(Vocabulary known) {
        String word = last.toLowerCase(Locale.ROOT);
        if (word.endsWith(":")) {
            return Key.find(word.substring(0, word.length() - 1)).isPresent();
        }
        int colon = word.indexOf(':');
        if (colon > 0) {
            String value = word.substring(colon + 1);
            return Key.find(word.substring(0, colon))
                    .map(key -> key.choices(known))
                    .filter(choices -> !choices.contains(value))
                    .filter(choices -> choices.stream().anyMatch(choice -> choice.startsWith(value)))
                    .isPresent();
        }
        return !word.isEmpty()
                && !known.resourceTypes().contains(word)
                && (Arrays.stream(Key.values()).anyMatch(key -> key.wireName().startsWith(word))
                        || known.resourceTypes().stream().anyMatch(type -> type.startsWith(word)));
    }

    /** The key whose value is being typed. */
    Optional<Key> key() {
        int colon = last.indexOf(':');
        return colon < 0 ? Optional.empty() : Key.find(last.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /** The part of the value that is there already. */
    String value() {
        return last.substring(last.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * How the query can go on.
     *
     * @param values values of a key that are not fixed, for example names of people
     * @param link the address of the list for a query
     */
    List<Suggestion> suggestions(
            Vocabulary known, BiFunction<Key, String, List<String>> values, UnaryOperator<String> link) {
        return key().map(key -> ofKey(key, known, values, link)).orElseGet(() -> keys(link));
    }

    private List<Suggestion> ofKey(
            Key key, Vocabulary known, BiFunction<Key, String, List<String>> values, UnaryOperator<String> link) {
        List<String> fixed = key.choices(known);
        List<String> choices = fixed.isEmpty()
                ? values.apply(key, value())
                : fixed.stream().filter(choice -> choice.startsWith(value())).toList();
        return choices.stream()
                .filter(choice -> !choice.equals(value()))
                .limit(MOST)
                .map(choice -> new Suggestion(
                        choice, null, link.apply(finished + key.wireName() + ":" + quoted(choice) + " ")))
                .toList();
    }

    private List<Suggestion> keys(UnaryOperator<String> link) {
        String begun = last.toLowerCase(Locale.ROOT);
        return Arrays.stream(Key.values())
                .filter(key -> key.wireName().startsWith(begun))
                .filter(key -> !(" " + finished.toLowerCase(Locale.ROOT)).contains(" " + key.wireName() + ":"))
                .map(key -> new Suggestion(
                        key.wireName() + ":", key.meaning(), link.apply(finished + key.wireName() + ":")))
                .toList();
    }

    private static String quoted(String value) {
        return value.contains(" ") ? '"' + value + '"' : value;
    }
}
