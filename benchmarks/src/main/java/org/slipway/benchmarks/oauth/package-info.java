/**
 * Measures the authorization server as its clients see it. Its rules:
 *
 * <ol>
 *   <li>The server is the packaged one, on a new data directory, with its own PostgreSQL and default durability. The only
 *       settings that differ from the defaults are the rate limits: all clients come from one address.
 *   <li>Eight connections that stay open; each sends its next request when the answer to the last one is there.
 *   <li>Every answer is checked. One wrong answer fails the run.
 *   <li>The client is cheap, because it works on the cores that it measures: plain sockets, requests written beforehand
 *       where they do not depend on an answer.
 *   <li>All cases are warmed up, for half a minute each, before the first is measured.
 * </ol>
 */
package org.slipway.benchmarks.oauth;
