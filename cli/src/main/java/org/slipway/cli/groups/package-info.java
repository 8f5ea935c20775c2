/** Commands about groups. */
package org.slipway.cli.groups;
