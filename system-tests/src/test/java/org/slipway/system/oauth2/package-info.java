/** The authorization server, rule by rule, and its protected resources. */
package org.slipway.system.oauth2;
