package org.slipway.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands around the rows of a list: search, filters, paging. All of it is in the URL.
 *
 * @param action path of the list; the search form sends {@code GET action?q=…}
 * @param query what was searched for; empty for everything
 * @param grammar the query grammar in one line, for example {@code name, email, status:active, role:owner}
 * @param error why the query could not be read, or null; the rows are then those of no query
 * @param filters links that narrow the list; empty where there are none
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 */
public record Listing(
        String action, String query, String grammar, String error, List<Filter> filters, String previous, String next) {

    /**
     * A link that shows a part of the list.
     *
     * @param label what it shows
     * @param href the list's address with this filter
     * @param active whether it is the one in force
     */
    public record Filter(String label, String href, boolean active) {}

    /** A list that fits one page and has no filters. */
    public static Listing simple(String action, String query, String grammar) {
        return new Listing(action, query, grammar, null, List.of(), null, null);
    }

    /** A page of a list without filters, that a query may narrow. */
    public static Listing part(String action, String query, String grammar, Part<?> part) {
        return new Listing(action, query, grammar, null, List.of(), part.previous(), part.next());
    }

    /** The address of the first page of a list that is narrowed by a query. */
    public static String address(String action, String query) {
        return action + (action.contains("?") ? "&q=" : "?q=") + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** Whether rows are missing because of the query, a filter or the place, and not because there are none. */
    public boolean narrowed() {
        return !query.isBlank() || paged() || filters.stream().skip(1).anyMatch(Filter::active);
    }

    public boolean paged() {
        return previous != null || next != null;
    }
}
