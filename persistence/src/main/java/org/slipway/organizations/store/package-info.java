/** Organizations and who belongs to them, as rows. */
package org.slipway.organizations.store;
