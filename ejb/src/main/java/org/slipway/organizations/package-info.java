/** Organizations. There is one, the default, that everybody belongs to. */
package org.slipway.organizations;
