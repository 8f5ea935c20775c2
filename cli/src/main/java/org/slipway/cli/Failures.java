package org.slipway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slipway.cli.output.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns an exception of a command into one sentence on standard error and an exit code; never a stack trace. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof CliException expected) {
            command.getErr().println("error: " + Printable.lines(expected.getMessage()));
            return expected.exitCode();
        }
        if (failure instanceof UncheckedIOException || failure instanceof IOException) {
            command.getErr().println("error: " + Printable.lines(failure.getMessage()));
            return ExitCode.FAILED;
        }
        throw failure;
    }
}
