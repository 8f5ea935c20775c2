package org.slipway.parameters.rules;

import static org.slipway.parameters.FormType.CHECKBOX;
import static org.slipway.parameters.FormType.DROPDOWN;
import static org.slipway.parameters.FormType.INPUT;
import static org.slipway.parameters.FormType.MULTI_SELECT;
import static org.slipway.parameters.FormType.RADIO;
import static org.slipway.parameters.FormType.SLIDER;
import static org.slipway.parameters.FormType.SWITCH;
import static org.slipway.parameters.FormType.TAG_SELECT;
import static org.slipway.parameters.FormType.TEXTAREA;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slipway.parameters.FormType;
import org.slipway.parameters.ParameterType;

/** Which forms a parameter may have, by its type and by whether it offers options (spec/dynamic-parameters 1.5). */
public final class FormTypes {

    /** The first form of each list is the default. */
    private static final Map<ParameterType, List<FormType>> WITH_OPTIONS = new EnumMap<>(Map.of(
            ParameterType.STRING, List.of(RADIO, DROPDOWN),
            ParameterType.NUMBER, List.of(RADIO, DROPDOWN),
            ParameterType.BOOL, List.of(RADIO, DROPDOWN),
            ParameterType.LIST_OF_STRING, List.of(RADIO, MULTI_SELECT)));

    private static final Map<ParameterType, List<FormType>> WITHOUT_OPTIONS = new EnumMap<>(Map.of(
            ParameterType.STRING, List.of(INPUT, TEXTAREA),
            ParameterType.NUMBER, List.of(INPUT, SLIDER),
            ParameterType.BOOL, List.of(CHECKBOX, SWITCH),
            ParameterType.LIST_OF_STRING, List.of(TAG_SELECT)));

    private FormTypes() {}

    /**
     * The form that results.
     *
     * @param requested what the template asks for; {@link FormType#DEFAULT} for nothing
     * @throws RuleViolation if the type does not allow that form; the message says so if only the presence or absence of
     *     options is in the way
     */
    public static FormType resolve(ParameterType type, boolean options, FormType requested) throws RuleViolation {
        List<FormType> allowed = (options ? WITH_OPTIONS : WITHOUT_OPTIONS).get(type);
        if (requested == FormType.DEFAULT) {
            return allowed.get(0);
        }
        if (allowed.contains(requested)) {
            return requested;
        }
        boolean otherwise = (options ? WITHOUT_OPTIONS : WITH_OPTIONS).get(type).contains(requested);
        String when = !otherwise ? "" : options ? " when options exist" : " when options do not exist";
        String words = allowed.stream().map(form -> '"' + form.word() + '"').collect(Collectors.joining(", "));
        throw new RuleViolation(
                "Unsupported form type",
                "The form type \"" + requested.word() + "\" is not supported for the type \"" + type.word() + "\""
                        + when + "; supported: " + words + ".");
    }

    /** The type of each option: with multi-select an option is one element of the list. */
    public static ParameterType optionType(ParameterType type, FormType form) {
        return form == MULTI_SELECT ? ParameterType.STRING : type;
    }
}
