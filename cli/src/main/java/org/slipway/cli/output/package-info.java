/** Prints answers: tables for people, the server's JSON for programs. Knows no command and no server. */
package org.slipway.cli.output;
