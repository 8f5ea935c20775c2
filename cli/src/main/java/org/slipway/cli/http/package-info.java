/** Requests to the server's API and its errors in words. Knows no command and prints nothing. */
package org.slipway.cli.http;
