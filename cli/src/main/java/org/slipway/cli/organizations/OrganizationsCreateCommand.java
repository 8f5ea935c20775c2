package org.slipway.cli.organizations;

import java.util.concurrent.Callable;
import org.slipway.api.organizations.CreateOrganizationRequest;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway organizations create}. */
@Command(name = "create", description = "Makes an organization. You become its administrator.")
public final class OrganizationsCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Letters, digits and single hyphens.")
    private String name;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "How people read it.")
    private String displayName;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private String description;

    OrganizationsCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(
                invocation
                        .api()
                        .post(
                                "/api/v2/organizations",
                                new CreateOrganizationRequest(name, displayName, description, null)),
                OrganizationTables.ORGANIZATIONS);
        return ExitCode.OK;
    }
}
