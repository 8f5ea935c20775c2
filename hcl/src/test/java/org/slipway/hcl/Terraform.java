package org.slipway.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real Terraform as an oracle. It is optional: tests that need it are skipped where it is not installed. */
public final class Terraform {

    private static final String VERSION = "v1.11.";

    private Terraform() {}

    /** The result of a run. */
    public record Run(int exit, String output, String errors) {}

    /** Skips the test unless the binary is there in the version whose behaviour is the reference. */
    public static void assumePresent() {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean found = Stream.of(path.split(":")).anyMatch(dir -> Files.isExecutable(Path.of(dir, "terraform")));
        assumeTrue(found, "skipped: there is no terraform binary on the PATH to compare with");
        String version = run(Path.of("."), "", "version").output();
        assumeTrue(version.contains(VERSION), "skipped: terraform is not of version 1.11, but " + version);
    }

    /** Runs the binary in a directory. */
    public static Run run(Path directory, String input, String... arguments) {
        try {
            Path stdin = Files.createTempFile("terraform", ".in");
            Path stdout = Files.createTempFile("terraform", ".out");
            Path stderr = Files.createTempFile("terraform", ".err");
            Files.writeString(stdin, input);
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("terraform"), Arrays.stream(arguments))
                            .toList())
                    .directory(directory.toFile())
                    .redirectInput(stdin.toFile())
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile());
            builder.environment().put("TF_CLI_CONFIG_FILE", "/dev/null");
            builder.environment().put("CHECKPOINT_DISABLE", "1");
            Process process = builder.start();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            assertThat(ended).as("terraform ends").isTrue();
            Run run = new Run(
                    process.exitValue(),
                    new String(Files.readAllBytes(stdout), StandardCharsets.UTF_8),
                    Files.readString(stderr));
            for (Path file : List.of(stdin, stdout, stderr)) {
                Files.delete(file);
            }
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
