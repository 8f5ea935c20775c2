/** The tables and rules that say which form a parameter has and which values it accepts. */
package org.slipway.parameters.rules;
