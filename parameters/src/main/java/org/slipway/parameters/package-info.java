/** A template directory rendered to parameters, presets, tags, variables, secret requirements and diagnostics. */
package org.slipway.parameters;
