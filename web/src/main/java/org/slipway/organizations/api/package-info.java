/** Organizations over HTTP. */
package org.slipway.organizations.api;
