/**
 * Classes that {@code CallerIdentityIT} puts into a copy of the application, to look at the caller from inside. They run in
 * the server, never in the test, and never ship.
 */
package org.slipway.packaging.probe;
