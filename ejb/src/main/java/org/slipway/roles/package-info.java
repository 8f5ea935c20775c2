/**
 * Roles: the built-in ones, those that administrators draw up, and who may give them to whom (spec/platform 4.3).
 *
 * <ol>
 *   <li>A role is given and taken only by whom both the permission to assign and one of their own roles entitle to it.
 *   <li>A custom role only adds, and holds nothing that its author does not hold.
 *   <li>A refused change changes nothing, says at which field it failed, and stands in the audit log.
 * </ol>
 */
package org.slipway.roles;
