/** The form in which parameters of a template version are stored, and the renderer for versions that have only that. */
package org.slipway.parameters.stored;
