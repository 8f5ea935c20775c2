/** Custom roles, as rows. */
package org.slipway.roles.store;
