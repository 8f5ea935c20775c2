package org.slipway.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the start on a terminal: one line per step, then only what needs attention. */
final class TerminalProgress implements Progress {

    private final PrintStream out;
    private final boolean everything;
    private final List<String> heldBack = new ArrayList<>();
    private boolean starting;

    TerminalProgress(PrintStream out, boolean everything) {
        this.out = out;
        this.everything = everything;
    }

    @Override
    public synchronized void begins(String step, String detail) {
        starting = true;
        out.printf("  %-10s %s%s", step, detail, everything ? "%n".formatted() : " … ");
        out.flush();
    }

    @Override
    public synchronized void done(Duration took) {
        starting = false;
        out.printf(Locale.ROOT, "%.1f s%n", took.toMillis() / 1000.0);
        heldBack.forEach(out::println);
        heldBack.clear();
    }

    @Override
    public synchronized void note(String message) {
        out.println("  " + message);
    }

    /** Warnings and errors are shown. Those of a start that fails are not: its cause is told in one sentence. */
    @Override
    public synchronized void log(String line) {
        if (everything) {
            out.println(line);
        } else if (ServerLog.isImportant(line)) {
            if (starting) {
                heldBack.add(line);
            } else {
                out.println(line);
            }
        }
    }
}
