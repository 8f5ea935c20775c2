/** Commands about roles. */
package org.slipway.cli.roles;
