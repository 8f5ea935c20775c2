/** Logins, sessions and API tokens over HTTP. */
package org.slipway.login.api;
