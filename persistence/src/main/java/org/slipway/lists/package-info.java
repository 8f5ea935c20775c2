/**
 * Lists that are read page by page.
 *
 * <ol>
 *   <li>A list is ordered by a key and then by id, so that its order is total.
 *   <li>A page begins after a row or ends before one; the row is named by its key and id, and need not exist any more.
 *   <li>Rows that are added or removed meanwhile neither repeat nor hide another row.
 *   <li>Callers of the API may count rows instead, as clients of Coder do.
 * </ol>
 */
package org.slipway.lists;
