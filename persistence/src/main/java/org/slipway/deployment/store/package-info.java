/** What the database tells of itself. */
package org.slipway.deployment.store;
