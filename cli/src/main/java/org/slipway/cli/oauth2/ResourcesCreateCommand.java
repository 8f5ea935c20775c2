package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 resources create}. */
@Command(
        name = "create",
        description = {
            "Registers a resource, such as an MCP server.",
            "",
            "Its server then needs a secret to ask about tokens: slipway oauth2 resources secrets create NAME"
        })
public final class ResourcesCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "ADDRESS", description = "Its address, which clients send as resource.")
    private String address;

    @Option(names = "--name", required = true, description = "Shown to people when they are asked to allow access.")
    private String name;

    @Mixin
    private ResourceOptions options;

    ResourcesCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (!options.hasScopes()) {
            throw CliException.usage("A resource needs at least one --scope.");
        }
        invocation.print(invocation.api().post(Resources.PATH, options.request(address, name)), Resources.TABLE);
        return ExitCode.OK;
    }
}
