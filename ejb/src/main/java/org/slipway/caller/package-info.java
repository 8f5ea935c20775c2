/**
 * Who calls, for whoever needs to know: authorization asks what the caller may do, the audit log notes who it was, sign-in
 * makes it. It knows none of them, so that they form no circle.
 */
package org.slipway.caller;
