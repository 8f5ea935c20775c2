/** Users, their sessions and their tokens. */
package org.slipway.system.people;
