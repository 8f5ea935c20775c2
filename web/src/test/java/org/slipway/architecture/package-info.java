/** Keeps the structure that the architecture promises, for all modules of the server. */
package org.slipway.architecture;
