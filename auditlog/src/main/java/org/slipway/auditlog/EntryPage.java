package org.slipway.auditlog;

import java.util.List;

/**
 * A page of the log.
 *
 * @param entries newest first
 * @param matching how many match in all; at most one more than the cap, which then means "more than the cap"
 * @param cap up to where {@code matching} is exact
 */
public record EntryPage(List<Entry> entries, long matching, int cap) {

    /** Whether more match than are counted. */
    public boolean beyondCap() {
        return matching > cap;
    }

    /** The number to show: exact, or the cap. */
    public long count() {
        return Math.min(matching, cap);
    }
}
