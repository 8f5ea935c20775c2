/** The page of the audit log. */
package org.slipway.audit.page;
