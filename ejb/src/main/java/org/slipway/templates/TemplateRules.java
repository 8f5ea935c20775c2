package org.slipway.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.templates.store.TemplateDetails;

/** What names and texts of templates and versions must be like. */
final class TemplateRules {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*");
    private static final Pattern VERSION_NAME = Pattern.compile("[a-zA-Z0-9]+(?:[_.-][a-zA-Z0-9]+)*");
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_VERSION_NAME = 64;
    private static final int LONGEST_DISPLAY_NAME = 64;
    private static final int LONGEST_TEXT = 1024;

    /** Words that stand for something else in the addresses of pages. */
    private static final List<String> RESERVED = List.of("new", "versions");

    /** Stands for something else where the API names versions. */
    private static final String ARCHIVE = "archive";

    private TemplateRules() {}

    /** @throws ProblemException {@code INVALID_REQUEST} that names every field that is wrong */
    static void requireValid(TemplateDetails details) {
        List<Validation> problems = new ArrayList<>();
        nameObjection(details.name()).ifPresent(detail -> problems.add(new Validation("name", detail)));
        line("display_name", details.displayName(), LONGEST_DISPLAY_NAME, problems);
        text("description", details.description(), problems);
        text("deprecation_message", details.deprecated(), problems);
        line("icon", details.icon(), LONGEST_TEXT, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    /** What is wrong with a template's name, or empty. */
    static Optional<String> nameObjection(String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            return Optional.of("Use up to 32 letters, digits and single hyphens between them.");
        }
        return RESERVED.contains(name.toLowerCase(Locale.ROOT))
                ? Optional.of("This name is reserved.")
                : Optional.empty();
    }

    /** @throws ProblemException {@code INVALID_REQUEST} that names every field that is wrong */
    static void requireValidVersion(String name, String message) {
        List<Validation> problems = new ArrayList<>();
        if (name.length() > LONGEST_VERSION_NAME || !VERSION_NAME.matcher(name).matches()) {
            problems.add(new Validation(
                    "name", "Use up to 64 letters and digits, with single hyphens, dots or underscores between them."));
        }
        if (name.equalsIgnoreCase(ARCHIVE)) {
            problems.add(new Validation("name", "This name is reserved."));
        }
        text("message", message, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static void line(String field, String text, int longest, List<Validation> problems) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            problems.add(new Validation(field, "Use at most " + longest + " characters on one line."));
        }
    }

    private static void text(String field, String text, List<Validation> problems) {
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            problems.add(new Validation(field, "Use at most " + LONGEST_TEXT + " characters."));
        }
    }
}
