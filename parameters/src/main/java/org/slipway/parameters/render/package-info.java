/**
 * Evaluates a template with the values that a user gave so far, without Terraform: parsing, overrides, variable files,
 * modules, and the extraction of parameters, presets, tags, variables and secrets. Everything is evaluated once, when
 * something asks for it; a reference that comes back to itself is a cycle.
 */
package org.slipway.parameters.render;
