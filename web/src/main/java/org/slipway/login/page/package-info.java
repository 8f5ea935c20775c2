/**
 * The pages around signing in: first user, login, logout, sessions and API tokens, as records that templates take.
 *
 * <p>Never checks a password or a session: that is the login beans' work.
 */
package org.slipway.login.page;
