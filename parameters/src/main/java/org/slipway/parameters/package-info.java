/**
 * Template parameters: what a template shows as a form, and what a build makes of the answers. This package holds the
 * model; {@code rules} judges values, {@code render} evaluates templates, {@code build} resolves the parameters of a
 * build, {@code stored} converts to and from the stored form, {@code cache} keeps parsed templates.
 *
 * <p>Pure: no files but those it is given, no clock, no database.
 */
package org.slipway.parameters;
