package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 apps create}. */
@Command(
        name = "create",
        description = {
            "Registers an application.",
            "",
            "A confidential application without --jwks or --jwks-uri then needs a secret: slipway oauth2 secrets create NAME"
        })
public final class AppsCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Shown to people when they are asked to allow access.")
    private String name;

    @Option(
            names = "--public",
            description = "It runs where it cannot keep a secret: on a person's machine, in a browser.")
    private boolean isPublic;

    @Mixin
    private AppOptions options;

    AppsCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (options.needsRedirectUris() && !options.hasRedirectUris()) {
            throw CliException.usage("An application needs at least one --redirect-uri.");
        }
        var app = options.request(name, isPublic ? "public" : "confidential");
        invocation.print(invocation.api().post(Apps.PATH, app), Apps.TABLE);
        return ExitCode.OK;
    }
}
