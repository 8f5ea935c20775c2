package org.slipway.auditlog.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A query split at blanks; what stands between double quotes stays together, and the quotes go.
 *
 * @param unclosed whether a quote was opened and never closed
 */
record Words(List<String> list, boolean unclosed) {

    static Words of(String query) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean started = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                started = true;
            } else if (Character.isWhitespace(c) && !quoted) {
                if (started) {
                    words.add(word.toString());
                }
                word.setLength(0);
                started = false;
            } else {
                word.append(c);
                started = true;
            }
        }
        if (started) {
            words.add(word.toString());
        }
        return new Words(List.copyOf(words), quoted);
    }
}
