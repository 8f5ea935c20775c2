/**
 * The specification of Slipway as outsiders see it: every test goes through the front door, over HTTP, in a browser, with
 * the command line client or with an MCP client. Knows the public contract only, no class of the server.
 *
 * <p>One server is started for all tests, on a free port with a data directory of its own. The system property
 * {@code slipway.url} points the tests at another server instead; what needs to stop or break one is skipped then.
 */
package org.slipway.system;
