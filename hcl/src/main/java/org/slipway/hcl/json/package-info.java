/**
 * JSON as the language needs it: a strict reader that keeps where every node stands, for {@code .tf.json} files, and the
 * mapping between JSON text and {@link org.slipway.hcl.value.Value values} that {@code jsonencode} and
 * {@code jsondecode} use. The module stays without a JSON library because none of them keeps these positions and exact
 * numbers.
 */
package org.slipway.hcl.json;
