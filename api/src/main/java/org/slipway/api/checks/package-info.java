/** Questions to the authorization engine on the wire. */
package org.slipway.api.checks;
