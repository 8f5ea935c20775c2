/** The MCP endpoint, by hand and with clients that others wrote. */
package org.slipway.system.mcp;
