package org.slipway.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    private Path directory;

    @Test
    void findsACaseThatGotSlowerBeyondDoubt() throws IOException {
        assertThat(Comparison.hasRegressed(runs("a", 100, 0), runs("b", 150, 0)))
                .isTrue();
    }

    @Test
    void toleratesNoise() throws IOException {
        assertThat(Comparison.hasRegressed(runs("a", 100, 0), runs("b", 104, 0)))
                .isFalse();
    }

    @Test
    void welcomesACaseThatGotFaster() throws IOException {
        assertThat(Comparison.hasRegressed(runs("a", 100, 16), runs("b", 50, 0)))
                .isFalse();
    }

    @Test
    void findsACaseThatAllocatesMore() throws IOException {
        assertThat(Comparison.hasRegressed(runs("a", 100, 0), runs("b", 100, 16)))
                .isTrue();
    }

    /** Ten reports around a median, with ten per cent of noise. */
    private Path runs(String name, double nanoseconds, double bytes) throws IOException {
        Path reports = Files.createDirectory(directory.resolve(name));
        Random random = new Random(1);
        for (int run = 0; run < 10; run++) {
            double value = nanoseconds * (0.95 + random.nextDouble() / 10);
            Report report = new Report(
                    "authz",
                    List.of(
                            new Report.Figure("authorize_Admin", "ns_per_op", value),
                            new Report.Figure("authorize_Admin", "bytes_per_op", bytes)));
            new ObjectMapper().writeValue(reports.resolve(run + ".json").toFile(), report);
        }
        return reports;
    }
}
