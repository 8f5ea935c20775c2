package org.slipway.users.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.users.store.User;
import org.slipway.users.store.UserQuery;

/** The query grammar of user lists: words to search for, {@code status:active}, {@code role:owner}. */
public final class UserQueries {

    private UserQueries() {}

    /**
     * Reads a query.
     *
     * @throws ProblemException {@code INVALID_REQUEST} that names each part that is not understood
     */
    public static UserQuery parse(String text) {
        List<Validation> problems = new ArrayList<>();
        StringBuilder search = new StringBuilder();
        User.Status status = null;
        String role = null;
        for (String part : (text == null ? "" : text.strip()).split("\\s+")) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                search.append(search.isEmpty() ? "" : " ").append(part);
                continue;
            }
            String key = part.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = part.substring(colon + 1).toLowerCase(Locale.ROOT);
            switch (key) {
                case "status" -> status = status(value, problems);
                case "role" -> role = value;
                default ->
                    problems.add(new Validation(key, "\"" + key + "\" is not something that users are searched by"));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new UserQuery(search.toString(), status, role);
    }

    private static User.Status status(String value, List<Validation> problems) {
        for (User.Status status : User.Status.values()) {
            if (status.name().equals(value)) {
                return status;
            }
        }
        problems.add(new Validation("status", "must be active, suspended or dormant"));
        return null;
    }
}
