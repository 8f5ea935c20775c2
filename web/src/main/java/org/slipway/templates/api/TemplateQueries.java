package org.slipway.templates.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.templates.store.TemplateQuery;

/** The query grammar of template lists: words to search for, {@code organization:…}, {@code name:…}, {@code deprecated:true}. */
public final class TemplateQueries {

    private TemplateQueries() {}

    /**
     * Reads a query.
     *
     * @param organizations finds an organization by id or name
     * @throws ProblemException {@code INVALID_REQUEST} that names each part that is not understood
     */
    public static TemplateQuery parse(String text, Function<String, UUID> organizations) {
        List<Validation> problems = new ArrayList<>();
        StringBuilder search = new StringBuilder();
        UUID organization = null;
        Boolean deprecated = null;
        String name = null;
        for (String part : (text == null ? "" : text.strip()).split("\\s+")) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                search.append(search.isEmpty() ? "" : " ").append(part);
                continue;
            }
            String value = part.substring(colon + 1);
            switch (part.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "organization" -> organization = organizations.apply(value);
                case "name", "exact_name" -> name = value;
                case "deprecated" -> deprecated = flag(value, problems);
                default -> {
                    String key = part.substring(0, colon);
                    problems.add(
                            new Validation(key, "\"" + key + "\" is not something that templates are searched by"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new TemplateQuery(search.toString(), organization, deprecated, name);
    }

    private static Boolean flag(String value, List<Validation> problems) {
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(new Validation("deprecated", "must be true or false"));
        }
        return value.equals("true");
    }
}
