package org.slipway.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A terminal with a scripted person: runs commands as the process would and keeps what they printed. */
public final class Terminal {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, String> variables = new HashMap<>();
    private final Deque<String> typed = new ArrayDeque<>();
    private boolean attended;
    private Predicate<URI> browser = page -> false;
    private Instant now = NOW;
    private String input = "";
    private String out = "";
    private String err = "";

    public Terminal(Path folder) {
        variables.put("SLIPWAY_CONFIG_DIR", folder.toString());
    }

    public Terminal variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    public Terminal typing(String... lines) {
        attended = true;
        typed.addAll(List.of(lines));
        return this;
    }

    public Terminal input(String text) {
        this.input = text;
        return this;
    }

    public Terminal browser(Predicate<URI> opens) {
        this.browser = opens;
        return this;
    }

    public Terminal at(Instant time) {
        this.now = time;
        return this;
    }

    public int run(String... arguments) {
        var outText = new StringWriter();
        var errText = new StringWriter();
        var keyboard = attended
                ? Optional.of(new Environment.Keyboard(prompt -> typed.poll(), prompt -> typed.poll()))
                : Optional.<Environment.Keyboard>empty();
        int code = Main.run(
                new Environment(
                        variables,
                        new BufferedReader(new StringReader(input)),
                        new PrintWriter(outText),
                        new PrintWriter(errText),
                        keyboard,
                        browser,
                        Clock.fixed(now, ZoneOffset.UTC)),
                arguments);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    public String out() {
        return out;
    }

    public String err() {
        return err;
    }
}
