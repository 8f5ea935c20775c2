/** Asks the authorization engine without a server: makes inputs of its specification and answers them. */
package org.slipway.cli.authz;
