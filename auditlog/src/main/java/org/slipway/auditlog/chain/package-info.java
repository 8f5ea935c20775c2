/**
 * What makes tampering with the audit log evident. A pure description of hashes and signatures, and the two that work with a
 * database: {@link org.slipway.auditlog.chain.Sealer}, which adds, and {@link org.slipway.auditlog.chain.Verification}, which trusts
 * nothing but a public key.
 *
 * <ol>
 *   <li>The hash of an entry covers every column, each with its length ({@link org.slipway.auditlog.chain.EntryHash}).
 *   <li>Entries of one month are chained by links, in the order in which they were sealed, which is soon after they were
 *       committed. An entry that commits late is sealed late; none is passed over, because the queue is part of the
 *       transaction that wrote it.
 *   <li>An anchor signs the ends of all chains and the anchor before it. What an anchor covers cannot be changed, removed or
 *       added to without its key.
 *   <li>Sealing an entry, and forgetting that it waits, is one transaction: a crash at any point repeats the round.
 * </ol>
 */
package org.slipway.auditlog.chain;
