/**
 * Measures Slipway: micro-benchmarks that run in forked JVMs, one entry point, one form of output. It owns no product
 * code, and nothing depends on it.
 */
package org.slipway.benchmarks;
