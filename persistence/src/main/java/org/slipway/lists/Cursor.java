package org.slipway.lists;

import java.util.UUID;

/**
 * A place in a list: that of a row, even if the row is gone.
 *
 * @param key what the list is ordered by, of that row
 * @param id the row's id, which decides between equal keys
 */
public record Cursor<K>(K key, UUID id) {}
