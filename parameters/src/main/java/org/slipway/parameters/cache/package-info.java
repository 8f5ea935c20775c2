/** Keeps loaded templates in memory within a budget of bytes, loading each one once however many ask for it. */
package org.slipway.parameters.cache;
