package org.slipway.hcl;

import java.util.Collection;

/** Guesses which of the known names was meant by an unknown one. */
public final class Suggestion {

    private static final int MAX_LENGTH = 64;

    private Suggestion() {}

    /** A sentence with a leading blank that names the most similar name, or nothing if none is similar. */
    public static String of(String given, Collection<String> known) {
        if (given.length() > MAX_LENGTH) {
            return "";
        }
        String best = null;
        int least = Math.min(3, Math.max(1, given.length() / 3)) + 1;
        for (String name : known) {
            int distance = Math.abs(name.length() - given.length()) < least ? distance(given, name) : least;
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best == null ? "" : " Did you mean \"" + best + "\"?";
    }

    /** How many letters to insert, delete or replace (Levenshtein). */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replace = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
