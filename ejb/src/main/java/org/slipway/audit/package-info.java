/**
 * What was changed, and by whom.
 *
 * <ol>
 *   <li>Every mutation of an audited type writes its row in the same transaction.
 *   <li>One table, {@link org.slipway.audit.AuditedType}, says of every column whether a diff shows it, hides its values,
 *       or leaves it out. The server does not start while a column is missing from it.
 *   <li>A failed attempt is recorded in a transaction of its own.
 *   <li>No secret enters a row.
 * </ol>
 */
package org.slipway.audit;
