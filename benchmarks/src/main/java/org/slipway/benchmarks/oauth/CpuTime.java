package org.slipway.benchmarks.oauth;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The processor time that each of the three has used: it tells what a request costs also where neighbours take their share
 * of the machine.
 *
 * @param server WildFly's process
 * @param database all processes of PostgreSQL
 * @param tool this process
 */
record CpuTime(Duration server, Duration database, Duration tool) {

    /** What has been used until now. */
    static CpuTime now(ProcessHandle server) {
        return new CpuTime(
                used(Stream.of(server)),
                used(ProcessHandle.current().descendants().filter(isPostgres())),
                used(Stream.of(ProcessHandle.current())));
    }

    private static Predicate<ProcessHandle> isPostgres() {
        return process -> process.info().command().orElse("").endsWith("/postgres");
    }

    private static Duration used(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What was used since then, in microseconds for each of so many requests. */
    String since(CpuTime then, long requests) {
        return String.format(
                Locale.ROOT,
                "processor time of a request: server %d µs, database %d µs, this tool %d µs",
                micros(server.minus(then.server), requests),
                micros(database.minus(then.database), requests),
                micros(tool.minus(then.tool), requests));
    }

    private static long micros(Duration used, long requests) {
        return used.toNanos() / 1000 / Math.max(1, requests);
    }
}
