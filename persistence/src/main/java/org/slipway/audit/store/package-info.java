/** Audit rows. They are added and read, never changed. */
package org.slipway.audit.store;
