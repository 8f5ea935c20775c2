/**
 * The pages about roles, and roles in words for all pages.
 *
 * <p>Never decides who may do what: a page only offers what the beans would allow.
 */
package org.slipway.roles.page;
