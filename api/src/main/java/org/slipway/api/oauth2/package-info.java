/** The authorization server on the wire: metadata, tokens, apps. */
package org.slipway.api.oauth2;
