/**
 * The pages about the deployment itself: the overview after signing in, and the frame of the API explorer.
 *
 * <p>Shows settings and health; never changes them.
 */
package org.slipway.deployment.page;
