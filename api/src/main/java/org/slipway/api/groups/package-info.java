/** Groups on the wire. */
package org.slipway.api.groups;
