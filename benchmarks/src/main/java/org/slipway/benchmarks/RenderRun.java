package org.slipway.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the template workloads: medians and 95th percentiles of single renders, each case in a JVM of its own, and of
 * keystrokes through a server.
 */
final class RenderRun {

    private static final Map<String, String> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put("parse_10kb", "parse10kb");
        METHODS.put("render_warm", "renderWarm");
        METHODS.put("render_cold", "renderCold");
        METHODS.put("options_10000", "options10000");
    }

    private RenderRun() {}

    /** @param root of the checkout, with a built server for the case that goes through one */
    static Report run(Path root, String pattern, boolean quick) throws Exception {
        List<String> cases =
                METHODS.keySet().stream().filter(name -> name.matches(pattern)).toList();
        boolean keystroke = KeystrokeRun.NAME.matches(pattern);
        if (cases.isEmpty() && !keystroke) {
            throw new IllegalArgumentException("no case matches " + pattern);
        }
        List<Report.Figure> figures = new ArrayList<>();
        for (String name : cases) {
            Statistics times = new Runner(options(METHODS.get(name), quick))
                    .runSingle()
                    .getPrimaryResult()
                    .getStatistics();
            figures.add(new Report.Figure(name, "p50_ms", times.getPercentile(50)));
            figures.add(new Report.Figure(name, "p95_ms", times.getPercentile(95)));
        }
        if (keystroke) {
            figures.addAll(KeystrokeRun.run(root, quick));
        }
        return new Report("render", figures);
    }

    private static Options options(String method, boolean quick) {
        return new OptionsBuilder()
                .include("^" + RenderBenchmark.class.getName().replace(".", "\\.") + "\\." + method + "$")
                .verbosity(VerboseMode.SILENT)
                .forks(1)
                .warmupIterations(quick ? 2 : 6)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(quick ? 2 : 6)
                .measurementTime(TimeValue.seconds(1))
                .build();
    }
}
