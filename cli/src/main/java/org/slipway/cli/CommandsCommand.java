package org.slipway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code slipway commands}: the help of the root, also where a front door of another program answers {@code --help}. */
@Command(name = "commands", description = "Lists the commands.")
final class CommandsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.root().commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
