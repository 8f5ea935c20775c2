package org.slipway.cli.roles;

import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.api.roles.CustomRoleRequest;
import org.slipway.api.roles.PermissionLine;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway roles create}. */
@Command(name = "create", description = "Makes a custom role. It can hold only what you hold yourself.")
public final class RolesCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Lower-case letters, digits and single hyphens.")
    private String name;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "How people read it.")
    private String displayName;

    @Option(
            names = "--permission",
            paramLabel = "TYPE:ACTION",
            description = "On everything there, such as template:read; repeat for several.")
    private List<String> permissions;

    @Option(
            names = "--own-permission",
            paramLabel = "TYPE:ACTION",
            description = "On own things only; repeat for several.")
    private List<String> own;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Roles of this organization. Default: of the site.")
    private String organization;

    RolesCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        boolean site = organization == null;
        var role = new CustomRoleRequest(
                name,
                displayName,
                site ? lines(permissions) : null,
                site ? null : lines(permissions),
                site ? null : lines(own),
                site ? lines(own) : null);
        invocation.print(invocation.api().post(RoleTables.path(organization), role), RoleTables.ROLES);
        return ExitCode.OK;
    }

    private static List<PermissionLine> lines(List<String> words) {
        return words == null
                ? List.of()
                : words.stream()
                        .map(word -> word.split(":", 2))
                        .map(parts -> new PermissionLine(false, parts[0], parts.length < 2 ? "" : parts[1]))
                        .toList();
    }
}
