/** Decides the parameter values of a workspace build from the previous build, the request and a preset. */
package org.slipway.parameters.build;
