/** Organizations on the wire. */
package org.slipway.api.organizations;
