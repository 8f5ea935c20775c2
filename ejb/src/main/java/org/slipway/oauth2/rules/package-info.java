/** The rules of an authorization request, one class each, named after what it demands. */
package org.slipway.oauth2.rules;
