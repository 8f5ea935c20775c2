/** The authorization server over HTTP: metadata, authorize, token, revocation, and the administration of apps. */
package org.slipway.oauth2.api;
