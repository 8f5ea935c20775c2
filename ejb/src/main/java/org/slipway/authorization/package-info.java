/**
 * The one place where a use case asks whether it may go on.
 *
 * <ol>
 *   <li>A check names an action and an object; the engine of module {@code rbac} decides by roles, access lists and scope.
 *   <li>What the caller cannot read does not exist for it (404). What it can read but not change is refused (403).
 *   <li>A token whose scope is too narrow is told so, where its person could do it.
 *   <li>A public bean method that ran no check fails, unless it is marked {@link org.slipway.caller.Unchecked}.
 * </ol>
 */
package org.slipway.authorization;
