package org.slipway.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slipway.cli.login.SystemBrowser;

/**
 * Everything outside of the program that a command may touch, beside the server.
 *
 * @param variables environment variables
 * @param in standard input
 * @param out standard output: only what was asked for
 * @param err standard error: progress, questions and errors
 * @param keyboard a person who can be asked, if one sits at the terminal
 * @param browser opens a page; false when there is no browser to open it with
 * @param clock the time
 */
public record Environment(
        Map<String, String> variables,
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Optional<Keyboard> keyboard,
        Predicate<URI> browser,
        Clock clock) {

    /**
     * A person at the terminal.
     *
     * @param line asks and returns what was typed, null at the end of input
     * @param secret the same without showing what is typed
     */
    public record Keyboard(Function<String, String> line, Function<String, String> secret) {}

    static Environment ofProcess() {
        return new Environment(
                System.getenv(),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                Optional.ofNullable(System.console()).map(Environment::keyboard),
                new SystemBrowser(System.getenv()),
                Clock.systemUTC());
    }

    private static Keyboard keyboard(Console console) {
        return new Keyboard(prompt -> console.readLine("%s", prompt), prompt -> {
            char[] typed = console.readPassword("%s", prompt);
            return typed == null ? null : new String(typed);
        });
    }

    /**
     * @param name of an environment variable
     * @return its value, if it is set and not blank
     */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** {@return the folder that holds our files: SLIPWAY_CONFIG_DIR, else XDG_CONFIG_HOME/slipway, else ~/.config/slipway} */
    public Path configFolder() {
        return variable("SLIPWAY_CONFIG_DIR")
                .map(Path::of)
                .or(() -> variable("XDG_CONFIG_HOME").map(home -> Path.of(home, "slipway")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config", "slipway"));
    }

    /**
     * Reads one line of standard input: how secrets are handed over by scripts.
     *
     * @param what the thing that is read, for the error text
     * @return the line, not blank
     * @throws CliException if there is no line
     */
    public String lineFromInput(String what) {
        try {
            String line = in.readLine();
            if (line == null || line.isBlank()) {
                throw CliException.usage("Nothing on standard input where " + what + " was expected.");
            }
            return line.strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
