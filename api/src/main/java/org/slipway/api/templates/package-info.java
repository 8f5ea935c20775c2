/** Templates, their versions, and the forms of versions, on the wire. */
package org.slipway.api.templates;
