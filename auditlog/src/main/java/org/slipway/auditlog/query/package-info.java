/**
 * The query grammar of the audit log (spec/platform 3.2): text in, values or complaints out.
 *
 * <ol>
 *   <li>Words are separated by blanks; double quotes keep blanks together. Letter case does not count, but a target is also
 *       found as it is written.
 *   <li>A word is {@code key:value}; one without a key is a resource type.
 *   <li>Every key may occur once. {@link org.slipway.auditlog.query.Key} is the table of keys.
 *   <li>A complaint is named after its key. All of them are told at once, and nothing throws.
 * </ol>
 */
package org.slipway.auditlog.query;
