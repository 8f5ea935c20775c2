/**
 * Signing in and out: authorization code with PKCE over a loopback redirect (RFC 8252, RFC 7636), the device grant
 * (RFC 8628) where no browser is at hand, password and token for scripts.
 */
package org.slipway.cli.login;
