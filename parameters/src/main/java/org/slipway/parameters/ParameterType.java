package org.slipway.parameters;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The type of a parameter's value. Values travel as text; lists as JSON arrays. */
public enum ParameterType {
    STRING("string"),
    NUMBER("number"),
    BOOL("bool"),
    LIST_OF_STRING("list(string)");

    private final String word;

    ParameterType(String word) {
        this.word = word;
    }

    /** The type as templates and the API write it. */
    public String word() {
        return word;
    }

    public static Optional<ParameterType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** All types for messages: {@code "string", "number", …}. */
    public static String allWords() {
        return Arrays.stream(values()).map(type -> '"' + type.word + '"').collect(Collectors.joining(", "));
    }
}
