/**
 * Who is asking.
 *
 * <ol>
 *   <li>A secret is shown once, when it is made; the database holds its SHA-256.
 *   <li>A password is kept as a slow hash; checking one takes as long for an account that does not exist.
 *   <li>Too many failures in a row lock the account, or the address, for a while, on every node.
 *   <li>A session lives on while it is used and ends at once when it is revoked.
 *   <li>An API token can do no more than its scopes, and never more than its person.
 * </ol>
 */
package org.slipway.login;
