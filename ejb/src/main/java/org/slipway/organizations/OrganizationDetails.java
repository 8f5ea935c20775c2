package org.slipway.organizations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;

/**
 * How an organization is called and shown, checked.
 *
 * @param name stands in addresses: letters, digits and single hyphens between them, at most 32 characters
 * @param displayName for people; the name if it is empty
 * @param description at most 256 characters
 * @param icon an address or a path of this server; may be empty
 */
public record OrganizationDetails(String name, String displayName, String description, String icon) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*");
    private static final Pattern ICON = Pattern.compile("|/[^/\\s][^\\s]*|https?://[^\\s]+|data:image/[^\\s]+");

    /** Words that stand for something else in paths. */
    private static final List<String> RESERVED = List.of("default", "new", "me");

    /**
     * Trims the fields and checks them.
     *
     * @param current the name that the organization has already, which is kept whatever the rules say; null for a new one
     * @throws ProblemException {@code INVALID_REQUEST} that names every field that is wrong
     */
    public static OrganizationDetails checked(
            String name, String displayName, String description, String icon, String current) {
        OrganizationDetails details =
                new OrganizationDetails(trim(name), trim(displayName), trim(description), trim(icon));
        List<Validation> problems = new ArrayList<>();
        if (!details.name.equals(current)) {
            details.checkName(problems);
        }
        checkText("display_name", details.displayName, 64, problems);
        checkText("description", details.description, 256, problems);
        if (details.icon.length() > 256 || !ICON.matcher(details.icon).matches()) {
            problems.add(new Validation("icon", "Use an address, or a path that begins with a slash."));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return details.displayName.isEmpty()
                ? new OrganizationDetails(details.name, details.name, details.description, details.icon)
                : details;
    }

    private void checkName(List<Validation> problems) {
        if (name.length() > 32 || !NAME.matcher(name).matches()) {
            problems.add(new Validation("name", "Use up to 32 letters, digits and single hyphens between them."));
        } else if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            problems.add(new Validation("name", "This name is reserved."));
        }
    }

    private static void checkText(String field, String text, int most, List<Validation> problems) {
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            problems.add(new Validation(field, "Use at most " + most + " characters on one line."));
        }
    }

    private static String trim(String text) {
        return text == null ? "" : text.strip();
    }
}
