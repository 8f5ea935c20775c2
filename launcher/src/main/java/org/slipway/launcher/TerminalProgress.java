package org.slipway.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Shows the start on a terminal: one line per step, then only what needs attention. */
final class TerminalProgress implements Progress {

    private final PrintStream out;
    private final boolean everything;

    TerminalProgress(PrintStream out, boolean everything) {
        this.out = out;
        this.everything = everything;
    }

    @Override
    public void begins(String step, String detail) {
        out.printf("  %-10s %s%s", step, detail, everything ? "%n".formatted() : " … ");
        out.flush();
    }

    @Override
    public void done(Duration took) {
        out.printf(Locale.ROOT, "%.1f s%n", took.toMillis() / 1000.0);
    }

    @Override
    public void note(String message) {
        out.println("  " + message);
    }

    @Override
    public void log(String line) {
        if (everything || ServerLog.isImportant(line)) {
            out.println(line);
        }
    }
}
