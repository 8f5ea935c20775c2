/** Roles over HTTP, as clients of Coder know them. */
package org.slipway.roles.api;
