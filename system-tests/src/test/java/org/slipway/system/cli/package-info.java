/** The command line client and the scripts, as processes. */
package org.slipway.system.cli;
