/**
 * The authorization engine: who may do what to which object.
 *
 * <p>It owns the table of resource types and actions, permissions, built-in and custom roles, scopes, allow lists,
 * access lists on objects, the compiled subject, the decision, its explanation, and the closed form that turns a
 * decision into one list condition. Semantics: four levels (site, organization, member, user); a decision is
 * (roles or access list) and scope.
 *
 * <p>It never does I/O, knows no container, no clock, no JSON and no entity, and depends on nothing but the JDK.
 */
package org.slipway.rbac;
