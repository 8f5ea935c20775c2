package org.slipway.cli.audit;

/** A query that the shell has taken apart. */
final class Words {

    private Words() {}

    /** The words as one query, or null for none. What has blanks in it gets its quotes back. */
    static String joined(String[] words) {
        StringBuilder query = new StringBuilder();
        for (String word : words) {
            boolean torn = word.contains(" ") && !word.contains("\"") && words.length > 1;
            query.append(query.isEmpty() ? "" : " ").append(torn ? '"' + word + '"' : word);
        }
        return query.isEmpty() ? null : query.toString();
    }
}
