/**
 * Reads uploaded archives. An archive is hostile until it has been read whole:
 *
 * <ol>
 *   <li>No path leads out of the archive, and no two entries have the same path.
 *   <li>A link leads to something inside, over at most 40 other links; then it stands for a copy. Devices and pipes are refused.
 *   <li>Entries, bytes and the ratio of compression are limited before they cost memory.
 * </ol>
 *
 * It knows no container and no database.
 */
package org.slipway.templates.archive;
