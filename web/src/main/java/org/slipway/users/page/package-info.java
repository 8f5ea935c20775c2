/**
 * The pages about people: the user's own account, and the administration of users, as records that templates take.
 *
 * <p>Never decides who may do what: a page resource only offers the actions that the beans would allow.
 */
package org.slipway.users.page;
