/** The authorization server's rows: apps, secrets, codes and grants. One-time things are one conditional statement. */
package org.slipway.oauth2.store;
