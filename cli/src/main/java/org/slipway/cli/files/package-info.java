/** Reads and writes the local files that offline commands are given. Knows no command and no server. */
package org.slipway.cli.files;
