/**
 * People.
 *
 * <ol>
 *   <li>The first user is made once, by whoever reaches the server first, and is its owner.
 *   <li>Everybody belongs to the default organization.
 *   <li>Names and addresses are unique, letter case ignored.
 *   <li>System users own things, never sign in, and are not listed.
 *   <li>There is always an owner who can sign in.
 * </ol>
 */
package org.slipway.users;
