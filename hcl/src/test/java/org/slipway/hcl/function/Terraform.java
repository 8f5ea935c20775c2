package org.slipway.hcl.function;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The real terraform binary as an oracle, where a machine has one. */
final class Terraform {

    private final String binary;
    private final Path directory;

    private Terraform(String binary, Path directory) {
        this.binary = binary;
        this.directory = directory;
    }

    /** The binary on the path; empty where there is none. */
    static Optional<Terraform> find(Path directory) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, "terraform"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(path -> new Terraform(path.toString(), directory));
    }

    /** What the program prints for the given arguments and input. */
    String run(String input, String... arguments) throws IOException, InterruptedException {
        Path stdin = Files.writeString(directory.resolve("stdin.txt"), input);
        Path stdout = directory.resolve("stdout.txt");
        ProcessBuilder builder = new ProcessBuilder(concat(binary, arguments))
                .directory(Files.createDirectories(directory.resolve("empty")).toFile())
                .redirectInput(stdin.toFile())
                .redirectOutput(stdout.toFile())
                .redirectError(directory.resolve("stderr.txt").toFile());
        builder.environment().put("TF_CLI_CONFIG_FILE", "/dev/null");
        builder.environment().put("CHECKPOINT_DISABLE", "1");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new UncheckedIOException(new IOException("terraform did not end"));
        }
        return Files.readString(stdout, StandardCharsets.UTF_8);
    }

    private static List<String> concat(String first, String... rest) {
        ArrayList<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(rest));
        return all;
    }
}
