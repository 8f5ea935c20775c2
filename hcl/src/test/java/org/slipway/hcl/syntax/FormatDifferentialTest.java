package org.slipway.hcl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.Terraform;

/** What is accepted here and what is not, compared with {@code terraform fmt}. */
class FormatDifferentialTest {

    private static final Path FIXTURES = Path.of("src/test/resources/syntax");

    /** Pieces that mutations put in and take out. */
    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", "(", ")", "\"", "${", "%{", "~}", "\n", "=", ",", ".", "*", "?", ":", "=>", "...",
            "for", "if", "in", " ", "<<E\n", "E\n", "#", "/*", "*/", "\\", "1", "a", "!", "-", "&&", "endif", "else");

    @TempDir
    Path directory;

    @BeforeAll
    static void needsTerraform() {
        Terraform.assumePresent();
    }

    @Test
    void agreesOnAllFixtures() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path file : fixtures()) {
            sources.add(Files.readString(file));
        }
        assertThat(sources).hasSizeGreaterThan(20);
        assertThat(disagreements(sources)).isEmpty();
    }

    @Test
    void agreesOnMutations() throws IOException {
        Random random = new Random(20_260_102);
        List<Path> fixtures = fixtures();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String source = Files.readString(fixtures.get(random.nextInt(fixtures.size())));
            sources.add(mutated(source, random));
        }
        // Terraform's recovery from some mistakes in heredocs and its scanner of invalid characters are more lenient.
        assertThat(disagreements(sources)).hasSizeLessThanOrEqualTo(2);
    }

    private static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".tf"))
                    .sorted()
                    .toList();
        }
    }

    private static String mutated(String source, Random random) {
        StringBuilder mutated = new StringBuilder(source);
        for (int i = 0; i <= random.nextInt(2); i++) {
            int at = random.nextInt(mutated.length() + 1);
            int removed = Math.min(mutated.length(), at + random.nextInt(3));
            mutated.replace(at, removed, random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "");
        }
        return mutated.toString();
    }

    /** One run checks all files: it names each one that has errors. */
    private List<String> disagreements(List<String> sources) throws IOException {
        for (int i = 0; i < sources.size(); i++) {
            Files.writeString(directory.resolve("f" + i + ".tf"), sources.get(i));
        }
        Terraform.Run run =
                Terraform.run(directory, "", "fmt", "-no-color", "-write=false", "-list=false", "-diff=false");
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            boolean rejectedThere = run.errors().contains(" f" + i + ".tf ");
            Parsed<NativeBody> parsed = HclParser.parseNative(SourceFile.of("f" + i + ".tf", sources.get(i)));
            if (parsed.hasErrors() != rejectedThere) {
                disagreements.add((rejectedThere ? "rejected there: " : "accepted there: ") + parsed.diagnostics()
                        + "\n" + sources.get(i));
            }
        }
        return disagreements;
    }
}
