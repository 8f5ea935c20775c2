package org.slipway.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares the reports of two revisions: {@code DIRECTORY_A DIRECTORY_B}, each with one JSON report per run. Prints per
 * case both medians and the 95 % bootstrap interval of their ratio, and fails if a case got slower beyond doubt: the
 * whole interval lies above 1.1. Allocation must not grow by more than a byte.
 */
public final class Comparison {
    private static final double TOLERATED = 1.1;
    private static final int RESAMPLES = 4_000;

    private Comparison() {}

    /** The values of one case and metric in all runs. */
    private record Samples(double[] values) {

        double median() {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        Samples resample(Random random) {
            return new Samples(random.ints(values.length, 0, values.length)
                    .mapToDouble(i -> values[i])
                    .toArray());
        }
    }

    /** A ratio with its interval. */
    private record Ratio(double low, double high) {

        static Ratio of(Samples before, Samples after) {
            Random random = new Random(1);
            double[] ratios = new double[RESAMPLES];
            for (int i = 0; i < RESAMPLES; i++) {
                ratios[i] = after.resample(random).median()
                        / before.resample(random).median();
            }
            Arrays.sort(ratios);
            return new Ratio(ratios[RESAMPLES / 40], ratios[RESAMPLES - 1 - RESAMPLES / 40]);
        }
    }

    /** Prints the comparison; exits with 0 if nothing regressed, with 2 if something did, with 1 on bad arguments. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: Comparison DIRECTORY_A DIRECTORY_B");
            System.exit(1);
        }
        System.exit(hasRegressed(Path.of(arguments[0]), Path.of(arguments[1])) ? 2 : 0);
    }

    /** Prints the comparison of two directories of reports and says whether some case regressed. */
    static boolean hasRegressed(Path directoryBefore, Path directoryAfter) throws IOException {
        Map<String, Samples> before = read(directoryBefore);
        Map<String, Samples> after = read(directoryAfter);
        boolean regressed = false;
        System.out.printf("%-44s %12s %12s %20s%n", "case", "A median", "B median", "B/A, 95 % interval");
        for (Map.Entry<String, Samples> entry : before.entrySet()) {
            Samples now = after.get(entry.getKey());
            if (now != null) {
                regressed |= compare(entry.getKey(), entry.getValue(), now);
            }
        }
        return regressed;
    }

    private static boolean compare(String name, Samples before, Samples after) {
        boolean bytes = name.endsWith("bytes_per_op");
        Ratio ratio = bytes ? null : Ratio.of(before, after);
        boolean regressed = bytes ? after.median() > before.median() + 1 : ratio.low() > TOLERATED;
        String interval = bytes ? "" : String.format(Locale.ROOT, "%.3f to %.3f", ratio.low(), ratio.high());
        System.out.println(String.format(
                Locale.ROOT,
                "%-44s %12.2f %12.2f %20s%s",
                name,
                before.median(),
                after.median(),
                interval,
                regressed ? "  REGRESSION" : ""));
        return regressed;
    }

    private static Map<String, Samples> read(Path directory) throws IOException {
        Map<String, double[]> values = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.filter(file -> file.toString().endsWith(".json")).toList();
        }
        for (Path file : files) {
            for (JsonNode figure : new ObjectMapper().readTree(file.toFile()).get("figures")) {
                String name =
                        figure.get("case").asText() + " " + figure.get("metric").asText();
                values.merge(name, new double[] {figure.get("value").asDouble()}, Comparison::append);
            }
        }
        Map<String, Samples> samples = new TreeMap<>();
        values.forEach((name, all) -> samples.put(name, new Samples(all)));
        return samples;
    }

    private static double[] append(double[] all, double[] one) {
        double[] longer = Arrays.copyOf(all, all.length + 1);
        longer[all.length] = one[0];
        return longer;
    }
}
