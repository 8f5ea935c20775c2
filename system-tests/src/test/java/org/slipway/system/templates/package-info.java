/** Templates through the front door: uploads, versions, forms. */
package org.slipway.system.templates;
