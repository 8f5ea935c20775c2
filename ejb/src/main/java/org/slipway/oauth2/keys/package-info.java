/**
 * The keys that sign access tokens in the form of JWTs.
 *
 * <ol>
 *   <li>A new key is published an hour before it signs, so that resources that keep a copy of the set know it in time.
 *   <li>Every 30 days a new key follows. An old one stays published until a day after the last token that it signed has
 *       expired.
 *   <li>The private part leaves the server in no form.
 *   <li>An administrator who removes a key makes every token that it signed worthless at once where the set is read anew.
 * </ol>
 */
package org.slipway.oauth2.keys;
