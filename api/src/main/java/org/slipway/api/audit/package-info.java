/** The audit log on the wire (spec/platform 3.3). */
package org.slipway.api.audit;
