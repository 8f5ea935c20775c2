/** What proves who a caller is, as rows: keys of sessions and tokens, and failed logins. */
package org.slipway.login.store;
