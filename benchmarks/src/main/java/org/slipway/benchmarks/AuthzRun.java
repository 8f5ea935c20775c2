package org.slipway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the authorization workloads, each case in a JVM of its own, and names their figures: {@code authorize_Admin},
 * {@code prepare_orgs_100} and so on.
 */
final class AuthzRun {
    private static final String ALLOCATED_BYTES = "gc.alloc.rate.norm";

    private AuthzRun() {}

    /** One case: a benchmark method with one value of its parameter. */
    private record Case(Class<?> workload, String method, String parameter, String value) {

        String name() {
            return (method.equals("authorizeGroups") ? "authorize_groups" : method) + "_"
                    + (parameter.equals("organizations") ? "orgs_" : "") + value;
        }

        Options options(boolean quick) {
            return new OptionsBuilder()
                    .include("^" + workload.getName().replace(".", "\\.") + "\\." + method + "$")
                    .param(parameter, value)
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .forks(1)
                    .warmupIterations(8)
                    .warmupTime(TimeValue.milliseconds(quick ? 150 : 300))
                    .measurementIterations(quick ? 5 : 11)
                    .measurementTime(TimeValue.milliseconds(150))
                    .build();
        }
    }

    static Report run(String pattern, boolean quick) throws RunnerException {
        List<Case> cases =
                cases().stream().filter(one -> one.name().matches(pattern)).toList();
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("no case matches " + pattern);
        }
        List<Report.Figure> figures = new ArrayList<>();
        for (Case one : cases) {
            RunResult result = new Runner(one.options(quick)).runSingle();
            figures.add(new Report.Figure(one.name(), "ns_per_op", median(result.getPrimaryResult())));
            figures.add(new Report.Figure(
                    one.name(),
                    "bytes_per_op",
                    median(result.getSecondaryResults().get(ALLOCATED_BYTES))));
        }
        return new Report("authz", figures);
    }

    /** The median of the iterations: an interruption by another process spoils one of them, not the figure. */
    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String method : List.of("authorize", "authorizeGroups", "filter", "prepare")) {
            for (Workload.Kind kind : Workload.Kind.values()) {
                cases.add(new Case(SubjectBenchmark.class, method, "subject", kind.name()));
            }
        }
        for (String method : List.of("authorize", "prepare", "compile")) {
            for (String count : List.of("1", "3", "5", "10", "50", "100")) {
                cases.add(new Case(OrganizationsBenchmark.class, method, "organizations", count));
            }
        }
        return cases;
    }
}
