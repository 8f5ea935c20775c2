/** The authorization engine: resource types, roles, scopes, compiled decisions, list residuals and explanations. */
package org.slipway.rbac;
