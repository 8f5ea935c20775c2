/**
 * What the authorization engine needs of the database.
 *
 * <ol>
 *   <li>Whatever changes what somebody may do is announced: to this node when the transaction has committed, to the others
 *       by triggers of the database.
 *   <li>Access lists are rows, indexed in the order in which list queries ask.
 *   <li>A list query carries the residual of a decision as one condition of fixed shape.
 * </ol>
 */
package org.slipway.authorization.store;
