/**
 * What tests of several modules need: a real database for one run, and a first connection to it that survives a database
 * which is still starting.
 *
 * <p>It is never part of what ships.
 */
package org.slipway.testing;
