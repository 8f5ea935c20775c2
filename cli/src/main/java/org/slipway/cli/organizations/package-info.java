/** Commands about organizations and their members. */
package org.slipway.cli.organizations;
