/**
 * The pages about groups, as records that templates take.
 *
 * <p>Never decides who may do what: a page only offers what the beans would allow.
 */
package org.slipway.groups.page;
