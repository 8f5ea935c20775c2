/** Users on the wire. */
package org.slipway.api.users;
