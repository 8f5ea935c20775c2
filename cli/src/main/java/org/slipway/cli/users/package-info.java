/** Commands about people. */
package org.slipway.cli.users;
