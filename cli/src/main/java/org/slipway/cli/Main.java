package org.slipway.cli;

import picocli.CommandLine;

/** Starts the command line client. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command and its options, as typed
     */
    public static void main(String[] arguments) {
        System.exit(run(Environment.ofProcess(), arguments));
    }

    /**
     * Runs one command.
     *
     * @param environment what the command may read and write
     * @param arguments the command and its options
     * @return the exit code, one of {@link ExitCode}
     */
    public static int run(Environment environment, String... arguments) {
        var invocation = new Invocation(environment);
        var commands = new CommandLine(new SlipwayCommand(invocation), new CommandFactory(invocation))
                .setOut(environment.out())
                .setErr(environment.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures());
        commands.getCommandSpec().usageMessage().footer(SlipwayCommand.FOOTER);
        int code = commands.execute(arguments);
        environment.out().flush();
        environment.err().flush();
        return code;
    }
}
