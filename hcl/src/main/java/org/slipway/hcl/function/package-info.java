/**
 * The functions of Terraform 1.11: one table of signatures with their implementations, looked up by name in
 * {@link org.slipway.hcl.function.Functions}.
 *
 * <p>Functions know values only. Files, time and templates come from the {@link org.slipway.hcl.function.CallContext}
 * that the evaluator gives; nothing here opens a file, reads a clock or the environment. What would need them, or chance,
 * answers with an unknown value or an error that names the function.
 */
package org.slipway.hcl.function;
