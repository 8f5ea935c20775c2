/** Questions to the authorization engine over HTTP. */
package org.slipway.checks.api;
