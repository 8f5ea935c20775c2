package org.slipway.hcl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.slipway.hcl.syntax.HclParser;

/** Measures the case {@code parse_10kb}: how long a template of 10 kB takes to parse when the code is warm. */
public final class ParseBenchmark {

    private static final Path FIXTURE = Path.of("src/test/resources/syntax/accepted/workspace.tf");
    private static final int WARM_UP = 3_000;
    private static final int RUNS = 2_000;

    private ParseBenchmark() {}

    /** A source of about 10 kB: a typical template file, repeated. */
    public static SourceFile source10kb() throws IOException {
        String once = Files.readString(FIXTURE);
        return SourceFile.of("main.tf", once.repeat(1 + 10_000 / once.length()).substring(0, 10_000));
    }

    /** Prints the median and the 95th percentile in milliseconds. */
    public static void main(String[] arguments) throws IOException {
        SourceFile source = source10kb();
        int blocks = 0;
        for (int i = 0; i < WARM_UP; i++) {
            blocks += HclParser.parseNative(source).value().blocks().size();
        }
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            blocks += HclParser.parseNative(source).value().blocks().size();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "parse_10kb: p50 %.3f ms, p95 %.3f ms (%d blocks)%n",
                nanos[RUNS / 2] / 1e6, nanos[RUNS * 95 / 100] / 1e6, blocks);
    }
}
