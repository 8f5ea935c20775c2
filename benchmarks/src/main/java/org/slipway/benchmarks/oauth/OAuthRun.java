package org.slipway.benchmarks.oauth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.benchmarks.Report;

/** Starts a server, warms it up and measures the cases one after the other; at last the memory that the server takes. */
public final class OAuthRun {

    private static final String MEMORY = "server_rss";
    private static final Duration WARM_UP = Duration.ofSeconds(150);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private OAuthRun() {}

    /**
     * Runs the cases.
     *
     * @param root of the checkout, with a built server
     * @param pattern which a case's whole name must match; the memory is a case, too
     * @param quick a warm-up of 15 seconds, and 4 for each case unless {@code seconds} says otherwise
     * @param seconds how long each case is measured; 0 for the usual time
     * @throws IllegalArgumentException if no case matches
     */
    public static Report run(Path root, String pattern, boolean quick, int seconds) {
        List<String> names =
                Cases.names().stream().filter(name -> name.matches(pattern)).toList();
        if (names.isEmpty() && !MEMORY.matches(pattern)) {
            throw new IllegalArgumentException("no case matches " + pattern);
        }
        Duration warmUp = quick ? Duration.ofSeconds(15) : WARM_UP;
        Duration usual = quick ? Duration.ofSeconds(4) : MEASURED;
        Duration measured = seconds > 0 ? Duration.ofSeconds(seconds) : usual;
        try (Site site = Site.start(root);
                Load load = new Load(site.server().url())) {
            Map<String, Case> cases = new LinkedHashMap<>();
            names.forEach(name -> cases.put(name, Cases.of(name, site, load.first())));
            cases.values().forEach(one -> measure(one, load, warmUp.dividedBy(cases.size())));
            List<Report.Figure> figures = new ArrayList<>();
            cases.forEach((name, one) -> {
                CpuTime before = CpuTime.now(site.server().process());
                Timings timings = measure(one, load, measured);
                CpuTime after = CpuTime.now(site.server().process());
                System.err.println(name + ": " + after.since(before, timings.nanos().length));
                figures.addAll(figures(name, timings));
            });
            if (MEMORY.matches(pattern)) {
                figures.add(new Report.Figure(MEMORY, "mb", site.residentMegabytes()));
            }
            return new Report("oauth", figures);
        }
    }

    /** Measures in as many parts as the case needs preparations. */
    private static Timings measure(Case one, Load load, Duration time) {
        List<Timings> parts = new ArrayList<>();
        long left = time.toNanos();
        while (left > 0) {
            one.prepare(load);
            Timings part = load.run(one.steps(), Duration.ofNanos(left));
            parts.add(part);
            left -= Math.max(1, (long) (part.seconds() * 1e9));
        }
        return Timings.together(parts);
    }

    private static List<Report.Figure> figures(String name, Timings timings) {
        return List.of(
                new Report.Figure(name, "per_second", timings.perSecond()),
                new Report.Figure(name, "p50_ms", timings.percentile(0.5)),
                new Report.Figure(name, "p99_ms", timings.percentile(0.99)));
    }
}
