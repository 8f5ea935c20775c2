package org.slipway.cli.organizations;

import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.api.users.UpdateRolesRequest;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway organizations members roles}. */
@Command(name = "roles", description = "Replaces the roles of a member; without any the member keeps none.")
public final class MembersRolesCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "USER", description = "Name or id.")
    private String user;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ROLE", description = "Names of roles.")
    private List<String> roles;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Name or id. Default: the default organization.",
            defaultValue = "default")
    private String organization;

    MembersRolesCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(
                invocation
                        .api()
                        .put(
                                OrganizationTables.member(organization, user) + "/roles",
                                new UpdateRolesRequest(roles == null ? List.of() : roles)),
                OrganizationTables.MEMBERS);
        return ExitCode.OK;
    }
}
