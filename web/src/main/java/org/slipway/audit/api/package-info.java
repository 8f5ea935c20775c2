/** The audit log over HTTP: pages of it, exports, what proves it. */
package org.slipway.audit.api;
