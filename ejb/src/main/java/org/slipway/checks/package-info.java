/**
 * Questions to the authorization engine: may I, and why may somebody.
 *
 * <ol>
 *   <li>Everybody may ask what they may do themselves, and why.
 *   <li>Why somebody else may do something is told to whoever may read that person.
 *   <li>A question that cannot be understood is refused with the field that is wrong, never answered with no.
 * </ol>
 */
package org.slipway.checks;
