/** HTTP itself: what every endpoint answers to input that is wrong, and the headers of every answer. */
package org.slipway.system.protocol;
