package org.slipway.system.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end. */
public final class Program {

    private Program() {}

    /**
     * What a program left behind.
     *
     * @param code its exit code
     * @param out standard output
     * @param err standard error
     */
    public record Result(int code, String out, String err) {

        @Override
        public String toString() {
            return "exit code " + code + "\n" + out + "\n" + err;
        }
    }

    /**
     * Starts a program.
     *
     * @param environment variables on top of ours, without any {@code SLIPWAY_} of ours
     * @param out file for its standard output
     * @param err file for its standard error
     * @param command and arguments
     * @return the process
     */
    public static Process start(Map<String, String> environment, Path out, Path err, String... command) {
        var builder = new ProcessBuilder(command)
                .directory(TestServer.ROOT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLIPWAY_"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Runs a program.
     *
     * @param limit after which it is killed and the test fails
     * @param environment variables on top of ours
     * @param input standard input
     * @param command and arguments
     * @return how it ended
     */
    public static Result run(Duration limit, Map<String, String> environment, String input, String... command) {
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            Process process = start(environment, out, err, command);
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                // The program did not want its input.
            }
            boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            var result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            if (!ended) {
                throw new AssertionError("not done after " + limit + ": " + result);
            }
            return result;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
