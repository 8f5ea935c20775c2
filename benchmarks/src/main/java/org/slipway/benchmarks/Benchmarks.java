package org.slipway.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The entry point: {@code NAME [--json] [--cases REGEX] [--quick] [--rows N]}. */
public final class Benchmarks {
    private static final String USAGE =
            """
            usage: bench NAME [--json] [--cases REGEX] [--quick] [--rows N]
              NAME           audit, authz or render
              --json         print one JSON object and nothing else
              --cases REGEX  run only the cases whose whole name matches
              --quick        short measurements: for comparing many runs, not for quoting one
              --rows N       audit: how many rows are made, at least 1000 (1000000)
            """;

    private Benchmarks() {}

    /** The command line's choices. */
    record Options(String name, boolean json, String cases, boolean quick, int rows) {

        static Options parse(String[] arguments) {
            List<String> rest = new ArrayList<>(List.of(arguments));
            boolean json = rest.remove("--json");
            boolean quick = rest.remove("--quick");
            String cases = value(rest, "--cases", ".*");
            int rows = rows(value(rest, "--rows", "1000000"));
            if (rest.size() != 1 || rest.get(0).startsWith("-")) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Options(rest.get(0), json, cases, quick, rows);
        }

        private static String value(List<String> rest, String option, String otherwise) {
            int position = rest.indexOf(option);
            if (position < 0 || position + 1 >= rest.size()) {
                return otherwise;
            }
            String value = rest.remove(position + 1);
            rest.remove(position);
            return value;
        }

        private static int rows(String text) {
            try {
                int rows = Integer.parseInt(text);
                if (rows >= 1000) {
                    return rows;
                }
            } catch (NumberFormatException e) {
                // Told below, with numbers that are too small.
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
            case "audit" -> AuditRun.run(options.rows(), options.cases(), options.quick());
            case "authz" -> AuthzRun.run(options.cases(), options.quick());
            case "render" -> RenderRun.run(options.cases(), options.quick());
            default -> throw new IllegalArgumentException("unknown benchmark \"" + options.name() + "\"\n" + USAGE);
        };
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
