/**
 * The bridge to the executable specification {@code policy/policy.rego}: generates inputs that a policy evaluator
 * accepts, and answers such inputs with the compiled engine.
 *
 * <p>Inputs are plain maps, lists, strings and booleans, as any JSON library makes them; reading and writing JSON text
 * is the caller's. The shape is {@code {action, object, subject}} with
 * {@code object = {type, id, owner, org_owner, any_org, acl_user_list, acl_group_list}},
 * {@code subject = {id, roles, groups, scope}}, {@code role = {site, user, by_org_id: {org: {org, member}}}} and
 * {@code scope} = a role with an {@code allow_list} of {@code {type, id}}.
 */
package org.slipway.rbac.spec;
