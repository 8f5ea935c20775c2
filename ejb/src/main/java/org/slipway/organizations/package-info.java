/**
 * Organizations and who belongs to them. The default one always exists; whoever is made without another belongs to it.
 *
 * <ol>
 *   <li>A member is addressed by {@code me}, id or username, system users included; listings leave system users out
 *       (spec/platform 7.2).
 *   <li>A new member may have workspaces; everything else is given by a role.
 *   <li>Whoever makes an organization administers it.
 *   <li>Who leaves an organization leaves its groups; who loses a role loses it at once, on every node.
 * </ol>
 */
package org.slipway.organizations;
