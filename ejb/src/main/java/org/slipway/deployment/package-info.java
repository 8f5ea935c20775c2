/** The deployment as a whole: its schema, its clean-up loops, what it tells about itself. */
package org.slipway.deployment;
