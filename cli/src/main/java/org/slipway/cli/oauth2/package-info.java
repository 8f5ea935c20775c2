/** Commands about OAuth2 applications and their secrets. */
package org.slipway.cli.oauth2;
