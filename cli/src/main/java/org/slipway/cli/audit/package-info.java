/** The audit log: read, exported, verified. */
package org.slipway.cli.audit;
