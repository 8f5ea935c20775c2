/** People as rows: {@link org.slipway.users.store.User} and its store. It decides nothing. */
package org.slipway.users.store;
