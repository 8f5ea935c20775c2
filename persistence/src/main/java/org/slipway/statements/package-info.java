/**
 * Single statements past the persistence context, for what is asked thousands of times a second.
 *
 * <ol>
 *   <li>Everything else goes through entities: they carry the audit trail and announce their changes.
 *   <li>A statement here is complete in itself. Outside of a transaction it is one; inside it is part of it.
 *   <li>Whoever changes here what shapes access announces it (see {@code AccessChanges}).
 * </ol>
 */
package org.slipway.statements;
