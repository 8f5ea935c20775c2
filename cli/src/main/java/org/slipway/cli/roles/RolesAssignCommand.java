package org.slipway.cli.roles;

import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.api.users.UpdateRolesRequest;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway roles assign}. */
@Command(name = "assign", description = "Replaces the site-wide roles of a user; without any the user keeps none.")
public final class RolesAssignCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "USER", description = "Name or id.")
    private String user;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ROLE", description = "Names of roles.")
    private List<String> roles;

    RolesAssignCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var api = invocation.api();
        api.put(RoleTables.ofUser(user), new UpdateRolesRequest(roles == null ? List.of() : roles));
        invocation.print(api.get(RoleTables.ofUser(user)), RoleTables.OF_USER);
        return ExitCode.OK;
    }
}
