package org.slipway.parameters;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kind of control that a parameter is shown as. */
public enum FormType {
    /** None asked for: the default of the parameter's type applies. Never the form of a rendered parameter. */
    DEFAULT(""),
    RADIO("radio"),
    DROPDOWN("dropdown"),
    INPUT("input"),
    TEXTAREA("textarea"),
    SLIDER("slider"),
    CHECKBOX("checkbox"),
    SWITCH("switch"),
    TAG_SELECT("tag-select"),
    MULTI_SELECT("multi-select"),
    /** The parameter cannot be shown; its diagnostics say why. */
    ERROR("error");

    private final String word;

    FormType(String word) {
        this.word = word;
    }

    /** The form type as templates and the API write it. */
    public String word() {
        return word;
    }

    public static Optional<FormType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** All words that a template may write, for messages. */
    public static String allWords() {
        return Arrays.stream(values())
                .filter(type -> type != DEFAULT && type != ERROR)
                .map(type -> '"' + type.word + '"')
                .collect(Collectors.joining(", "));
    }
}
