package org.slipway.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.slipway.launcher.DatabaseAccess;
import org.slipway.testing.AuditSample;
import org.slipway.testing.TestDatabase;

/**
 * Lists and counts a generated audit log, in our form and in the seed's, in the same database and run: for every case the 95th
 * percentile of page and count together, and the geometric mean of how many times faster ours is.
 */
final class AuditRun {

    private static final String ROLE = "slipway_app";
    private static final int WARM_UP = 24;
    private static final int REPETITIONS = 200;
    private static final int FEWEST = 20;
    private static final long PATIENCE_NANOS = 8_000_000_000L;

    private AuditRun() {}

    static Report run(Benchmarks.Options options) throws SQLException {
        int rows = options.rows();
        try (TestDatabase database = TestDatabase.start()) {
            migrate(database.access());
            List<AuditCase> cases;
            try (Connection owner = database.connect()) {
                say("filling " + rows + " rows");
                long start = System.nanoTime();
                AuditSample.fill(owner, rows);
                settle(owner);
                say("filled in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
                cases = AuditCase.all(owner, rows);
            }
            return measure(database.access(), cases, options);
        }
    }

    private static Report measure(DatabaseAccess access, List<AuditCase> cases, Benchmarks.Options options)
            throws SQLException {
        List<AuditCase> chosen = cases.stream()
                .filter(one -> one.name().matches(options.cases()))
                .toList();
        boolean writes = "mutation".matches(options.cases());
        if (chosen.isEmpty() && !writes) {
            throw new IllegalArgumentException("no case matches " + options.cases());
        }
        List<Report.Figure> figures = new ArrayList<>();
        double logarithms = 0;
        for (AuditCase one : chosen) {
            try (Connection connection = application(access)) {
                double[] ours = times(one.ours(), connection, options.quick());
                figures.addAll(figures(one.name(), ours));
                if (options.ours()) {
                    say(String.format(Locale.ROOT, "%-24s %8.2f ms", one.name(), percentile(ours, 95)));
                    continue;
                }
                double[] seed = times(one.seed(), connection, options.quick());
                figures.addAll(figures(one.name() + "_seed", seed));
                logarithms += Math.log(percentile(seed, 95) / percentile(ours, 95));
                say(String.format(
                        Locale.ROOT,
                        "%-24s %8.2f ms  seed %10.2f ms",
                        one.name(),
                        percentile(ours, 95),
                        percentile(seed, 95)));
            }
        }
        if (!chosen.isEmpty() && !options.ours()) {
            figures.add(new Report.Figure("geomean", "ratio", Math.exp(logarithms / chosen.size())));
        }
        if (writes) {
            try (Connection connection = application(access)) {
                figures.addAll(AuditWrites.measure(connection));
            }
        }
        return new Report("audit", figures);
    }

    private static List<Report.Figure> figures(String name, double[] times) {
        return List.of(
                new Report.Figure(name, "p95_ms", percentile(times, 95)),
                new Report.Figure(name, "p50_ms", percentile(times, 50)));
    }

    /** The times of single runs in milliseconds, ascending. */
    private static double[] times(AuditCase.Query query, Connection connection, boolean quick) throws SQLException {
        long end = System.nanoTime() + (quick ? PATIENCE_NANOS / 4 : PATIENCE_NANOS);
        for (int round = 0; round < WARM_UP && (round < 2 || System.nanoTime() < end); round++) {
            query.run(connection, round);
        }
        end = System.nanoTime() + (quick ? PATIENCE_NANOS / 4 : PATIENCE_NANOS);
        double[] times = new double[REPETITIONS];
        int done = 0;
        while (done < REPETITIONS && (done < FEWEST || System.nanoTime() < end)) {
            long start = System.nanoTime();
            query.run(connection, WARM_UP + done);
            times[done++] = (System.nanoTime() - start) / 1e6;
        }
        double[] sorted = Arrays.copyOf(times, done);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    private static void migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(access.url(), access.ownerUser(), access.ownerPassword())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .placeholders(Map.of("app_role", ROLE))
                .load()
                .migrate();
    }

    /** Writes to disk what filling left in memory, so that it does not disturb what is measured. */
    private static void settle(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static Connection application(DatabaseAccess access) throws SQLException {
        Properties properties = access.userProperties();
        properties.setProperty("options", "-c role=" + ROLE);
        return DriverManager.getConnection(access.url(), properties);
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
