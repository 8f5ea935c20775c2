/** Logins, sessions and API tokens on the wire. */
package org.slipway.api.login;
