/**
 * The pages about organizations and their members, as records that templates take.
 *
 * <p>Never decides who may do what: a page only offers what the beans would allow.
 */
package org.slipway.organizations.page;
