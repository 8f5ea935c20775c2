/** The rules of a code exchange, one class each, named after what it demands. */
package org.slipway.oauth2.exchange;
