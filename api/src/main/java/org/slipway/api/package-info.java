/**
 * The wire contract: request and response records, enums and error bodies of the HTTP API. It depends on nothing, so that
 * clients can use it alone.
 */
package org.slipway.api;
