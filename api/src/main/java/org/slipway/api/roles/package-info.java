/** Roles on the wire. */
package org.slipway.api.roles;
