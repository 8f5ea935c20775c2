/** What a client may know about the server. */
package org.slipway.api.deployment;
