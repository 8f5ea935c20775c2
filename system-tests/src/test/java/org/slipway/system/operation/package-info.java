/** A server through its life: new, set up, cut off from its database. */
package org.slipway.system.operation;
