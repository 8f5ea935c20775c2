package org.slipway.auditlog;

import java.util.UUID;

/**
 * Which part of the matching entries is asked for, newest first.
 *
 * @param limit at most this many
 * @param offset after this many
 * @param after only entries older than this one, or null
 * @param before only entries newer than this one, and of them the oldest; or null
 */
public record EntrySlice(int limit, int offset, UUID after, UUID before) {

    /** The newest entries. */
    public static EntrySlice first(int limit) {
        return new EntrySlice(limit, 0, null, null);
    }

    /** The entries that follow this one. */
    public static EntrySlice after(UUID id, int limit) {
        return new EntrySlice(limit, 0, id, null);
    }

    /** The entries just before this one. */
    public static EntrySlice before(UUID id, int limit) {
        return new EntrySlice(limit, 0, null, id);
    }

    boolean backwards() {
        return before != null;
    }
}
