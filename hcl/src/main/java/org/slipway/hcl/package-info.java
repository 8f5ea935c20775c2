/**
 * The HCL2 language as Terraform 1.11 uses it: source text in, values and diagnostics out.
 *
 * <p>This package owns what its subpackages share: source files, ranges and diagnostics. {@code syntax} turns text into
 * an immutable tree, {@code eval} turns expressions of that tree into values of {@code value} with the functions of
 * {@code function}. The module reads no files, no clock and no environment beyond what a caller hands in, and knows
 * nothing about the blocks that Terraform or Coder give a meaning to.
 */
package org.slipway.hcl;
