/**
 * The pages of the authorization server: consent, device, connected apps, and the administration of OAuth2 apps, as
 * records that templates take.
 *
 * <p>Never validates a request: an authorization request arrives here only after the protocol's rules accepted it.
 */
package org.slipway.oauth2.page;
