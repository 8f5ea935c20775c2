/** Commands about API tokens. */
package org.slipway.cli.tokens;
