/**
 * Groups: some members of an organization, with whom things are shared together.
 *
 * <ol>
 *   <li>Only members of its organization belong to a group.
 *   <li>"Everyone" has its organization's id and all its members; it is neither filled nor ended by hand.
 *   <li>A change of who belongs to a group counts at once, on every node.
 * </ol>
 */
package org.slipway.groups;
