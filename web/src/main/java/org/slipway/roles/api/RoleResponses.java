package org.slipway.roles.api;

import java.util.List;
import org.slipway.api.roles.CustomRoleRequest;
import org.slipway.api.roles.PermissionLine;
import org.slipway.api.roles.RoleResponse;
import org.slipway.rbac.Level;
import org.slipway.rbac.Role;
import org.slipway.roles.AssignableRole;
import org.slipway.roles.RoleDraft;

/** Roles as the API shows and takes them. */
final class RoleResponses {

    private RoleResponses() {}

    static List<RoleResponse> of(List<AssignableRole> roles) {
        return roles.stream().map(RoleResponses::of).toList();
    }

    static RoleResponse of(AssignableRole assignable) {
        Role role = assignable.role();
        return new RoleResponse(
                role.name(),
                role.displayName(),
                assignable.organization(),
                assignable.assignable(),
                assignable.builtIn(),
                lines(role, Level.SITE),
                lines(role, Level.ORGANIZATION),
                lines(role, Level.MEMBER),
                lines(role, Level.USER));
    }

    private static List<PermissionLine> lines(Role role, Level level) {
        return role.permissions(level).stream()
                .map(permission ->
                        new PermissionLine(permission.negated(), permission.typeName(), permission.actionName()))
                .toList();
    }

    static RoleDraft draft(CustomRoleRequest request) {
        return new RoleDraft(
                request.name(),
                request.displayName(),
                lines(request.sitePermissions()),
                lines(request.userPermissions()),
                lines(request.organizationPermissions()),
                lines(request.organizationMemberPermissions()));
    }

    private static List<RoleDraft.Line> lines(List<PermissionLine> lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> line == null
                                ? new RoleDraft.Line(false, null, null)
                                : new RoleDraft.Line(line.negate(), line.resourceType(), line.action()))
                        .toList();
    }
}
