/** The audit log through the front door: what is written, who reads what, how it answers nonsense, what survives. */
package org.slipway.system.audit;
