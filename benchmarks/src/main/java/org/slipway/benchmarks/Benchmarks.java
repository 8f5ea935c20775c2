package org.slipway.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.benchmarks.oauth.OAuthRun;

/** The entry point: {@code NAME [--json] [--case NAME | --cases REGEX] [--quick] [--seconds N] [--rows N] [--ours]}. */
public final class Benchmarks {
    private static final String USAGE =
            """
            usage: bench NAME [--json] [--case NAME | --cases REGEX] [--quick] [--seconds N] [--rows N] [--ours]
              NAME           audit, authz, oauth or render
              --json         print one JSON object and nothing else
              --case NAME    run only this case
              --cases REGEX  run only the cases whose whole name matches
              --quick        short measurements: for comparing many runs, not for quoting one
              --seconds N    oauth only: measure each case for N seconds (default: 10)
              --rows N       audit only: how many rows are made, at least 1000 (default: 1000000)
              --ours         audit only: leave out the seed's shape, which takes an hour with ten million rows
            """;

    private static final int LEAST_ROWS = 1000;

    private Benchmarks() {}

    /**
     * The command line's choices.
     *
     * @param cases which a case's whole name must match
     * @param seconds for each case; 0 if the benchmark decides
     * @param rows of the audit log
     * @param ours whether only our form of a query is measured
     */
    record Options(String name, boolean json, String cases, boolean quick, int seconds, int rows, boolean ours) {

        static Options parse(String[] arguments) {
            List<String> rest = new ArrayList<>(List.of(arguments));
            boolean json = rest.remove("--json");
            boolean quick = rest.remove("--quick");
            boolean ours = rest.remove("--ours");
            String one = valueOf("--case", rest).map(Pattern::quote).orElse(".*");
            String cases = valueOf("--cases", rest).orElse(one);
            int seconds = number(valueOf("--seconds", rest).orElse("0"), 0);
            int rows = number(valueOf("--rows", rest).orElse("1000000"), LEAST_ROWS);
            if (rest.size() != 1 || rest.get(0).startsWith("-")) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Options(rest.get(0), json, cases, quick, seconds, rows, ours);
        }

        private static Optional<String> valueOf(String option, List<String> arguments) {
            int position = arguments.indexOf(option);
            if (position < 0 || position + 1 == arguments.size()) {
                return Optional.empty();
            }
            arguments.remove(position);
            return Optional.of(arguments.remove(position));
        }

        private static int number(String text, int least) {
            if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least) {
                return Integer.parseInt(text);
            }
            throw new IllegalArgumentException(USAGE);
        }
    }

    /** Runs one benchmark. Exits with status 1 if the arguments are wrong or a benchmark fails. */
    public static void main(String[] arguments) throws Exception {
        try {
            Options options = Options.parse(arguments);
            print(run(options), options.json());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Report run(Options options) throws Exception {
        return switch (options.name()) {
            case "audit" -> AuditRun.run(options);
            case "authz" -> AuthzRun.run(options.cases(), options.quick());
            case "oauth" -> OAuthRun.run(root(), options.cases(), options.quick(), options.seconds());
            case "render" -> RenderRun.run(root(), options.cases(), options.quick());
            default -> throw new IllegalArgumentException("unknown benchmark \"" + options.name() + "\"\n" + USAGE);
        };
    }

    private static Path root() {
        return Path.of(System.getProperty("slipway.root", ".")).toAbsolutePath();
    }

    private static void print(Report report, boolean json) throws Exception {
        if (json) {
            System.out.println(new ObjectMapper().writeValueAsString(report));
            return;
        }
        for (Report.Figure figure : report.figures()) {
            System.out.println(
                    String.format(Locale.ROOT, "%-32s %12.2f %s", figure.name(), figure.value(), figure.metric()));
        }
    }
}
