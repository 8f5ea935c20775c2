/** Commands about signed-in sessions. */
package org.slipway.cli.sessions;
