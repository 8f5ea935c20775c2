package org.slipway.parameters.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.parameters.FormType;

/** Where there are options, the value is one of them; with multi-select, each element is. */
final class ValueIsAnOption implements ValueRule {

    private static final String SUMMARY = "Value must be a valid option";

    @Override
    public void check(ValueSubject subject) throws RuleViolation {
        if (subject.options().isEmpty()
                || subject.value().isEmpty() && subject.validations().isEmpty()) {
            return;
        }
        Set<String> offered =
                subject.options().stream().map(option -> option.value().value()).collect(Collectors.toSet());
        if (subject.form() == FormType.MULTI_SELECT) {
            checkElements(subject.text(), offered);
        } else if (!offered.contains(subject.text())) {
            String hint = subject.text().isEmpty() ? " The value is empty; was one chosen?" : "";
            throw new RuleViolation(
                    SUMMARY, "the value \"" + subject.text() + "\" must be defined as one of options." + hint);
        }
    }

    private static void checkElements(String text, Set<String> offered) throws RuleViolation {
        List<String> elements = TypedText.list(text)
                .orElseThrow(() -> new RuleViolation(
                        "Value must be a list of strings",
                        "The value \"" + text + "\" is not of type \"list(string)\": a JSON list of strings."));
        List<String> missing =
                elements.stream().filter(element -> !offered.contains(element)).toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    SUMMARY, "the value \"" + String.join("\", \"", missing) + "\" must be defined as one of options.");
        }
    }
}
