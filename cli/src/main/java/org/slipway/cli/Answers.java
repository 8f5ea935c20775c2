package org.slipway.cli;

import java.util.Optional;
import org.slipway.cli.Environment.Keyboard;

/** Fills in what the command line left out, by asking the person at the terminal; without one it is wrong usage. */
public final class Answers {

    private final Environment environment;

    /** @param environment with or without a keyboard */
    public Answers(Environment environment) {
        this.environment = environment;
    }

    /**
     * @param given on the command line, or null
     * @param question to ask otherwise
     * @param option that would have given it
     * @return the value
     */
    public String text(String given, String question, String option) {
        if (given != null) {
            return given;
        }
        return required(keyboard(option).line().apply(question + ": "), question);
    }

    /**
     * @param question to ask; an empty answer is allowed
     * @return what was typed, if anything; empty as well when nobody can be asked
     */
    public Optional<String> optional(String question) {
        return environment
                .keyboard()
                .map(keyboard -> keyboard.line().apply(question + ": "))
                .map(String::strip)
                .filter(typed -> !typed.isEmpty());
    }

    /**
     * A password that exists already: typed once.
     *
     * @param fromInput whether it is the next line of standard input
     * @return the password
     */
    public String password(boolean fromInput) {
        if (fromInput) {
            return environment.lineFromInput("a password");
        }
        return required(keyboard("--password-stdin").secret().apply("Password: "), "Password");
    }

    /**
     * A password that is being set: typed twice.
     *
     * @param fromInput whether it is the next line of standard input
     * @return the password
     */
    public String newPassword(boolean fromInput) {
        String password = password(fromInput);
        if (!fromInput && !password.equals(keyboard("--password-stdin").secret().apply("Password again: "))) {
            throw CliException.usage("The two passwords are not the same.");
        }
        return password;
    }

    /**
     * Stops a command that destroys something unless it was confirmed.
     *
     * @param confirmed whether {@code --yes} was given
     * @param loss what will be lost, as a sentence
     */
    public void confirm(boolean confirmed, String loss) {
        if (confirmed) {
            return;
        }
        String typed = keyboard("--yes").line().apply(loss + " Go on? (y/N) ");
        if (typed == null || !typed.strip().equalsIgnoreCase("y")) {
            throw CliException.failed("Nothing was changed.");
        }
    }

    private Keyboard keyboard(String option) {
        return environment
                .keyboard()
                .orElseThrow(() -> CliException.usage("There is no terminal to ask at; give " + option + "."));
    }

    private static String required(String typed, String question) {
        if (typed == null || typed.isBlank()) {
            throw CliException.usage(question + ": an answer is needed.");
        }
        return typed.strip();
    }
}
