/**
 * What this node keeps in memory of the database, and when it has to forget it.
 *
 * <ol>
 *   <li>What is kept names everything that it was made of; a change of any of it ends it, on whichever node it happens.
 *   <li>While nobody proves that this node hears of changes, nothing is taken from memory.
 *   <li>Secrets are compared on each use; memory only saves the reading of their hashes.
 * </ol>
 */
package org.slipway.memory;
