/** Renders templates without a server: reads local directories and prints what the form of a workspace would be. */
package org.slipway.cli.template;
