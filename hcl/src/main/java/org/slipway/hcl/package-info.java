/** The HCL2 language as Terraform uses it: syntax, values, functions and evaluation with unknowns. */
package org.slipway.hcl;
