/**
 * The audit log as data, without a container: what a row is, how rows are found, how they are kept.
 *
 * <ol>
 *   <li>An entry's id holds its time ({@link org.slipway.auditlog.EntryIds}): one column is identity, order and the key of the
 *       partitions, and a page begins wherever an id says.
 *   <li>Rows that agree in type, action and build reason are of one kind. A query for any of these is answered from a few
 *       <em>lanes</em>, each a range of one index, so that its cost depends on the size of the page and not of the log.
 *   <li>A count is exact up to a cap.
 *   <li>SQL text depends on which conditions there are, never on their values.
 * </ol>
 */
package org.slipway.auditlog;
