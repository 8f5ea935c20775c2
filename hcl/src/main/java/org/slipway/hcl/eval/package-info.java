/**
 * From expressions to values, with unknown and sensitive values carried through every step, and the helpers that need
 * evaluation: references, {@code dynamic} blocks, type constraints.
 *
 * <p>Every evaluation runs on a {@link org.slipway.hcl.eval.Budget}. Mistakes in a template become diagnostics, never
 * exceptions.
 */
package org.slipway.hcl.eval;
