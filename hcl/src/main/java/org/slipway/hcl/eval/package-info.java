/**
 * From expressions to values, with unknown and sensitive values carried through every step.
 *
 * <p>Owns scopes, references, operators, conditionals, loops, templates and the special forms {@code try} and {@code
 * can}; knows nothing about blocks.
 *
 * <p>Every evaluation runs on a {@link org.slipway.hcl.eval.Budget}. Mistakes in a template become diagnostics, never
 * exceptions.
 */
package org.slipway.hcl.eval;
