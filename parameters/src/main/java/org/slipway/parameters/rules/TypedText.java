package org.slipway.parameters.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonNode;
import org.slipway.hcl.json.JsonReader;
import org.slipway.hcl.value.Numbers;
import org.slipway.parameters.ParameterType;

/** Text that stands for values of parameter types. */
public final class TypedText {

    private static final Set<String> BOOLS =
            Set.of("1", "t", "T", "true", "TRUE", "True", "0", "f", "F", "false", "FALSE", "False");

    private TypedText() {}

    /** Whether the text is a value of the type. */
    public static boolean fits(ParameterType type, String text) {
        return switch (type) {
            case STRING -> true;
            case NUMBER -> Numbers.parse(text).isPresent();
            case BOOL -> BOOLS.contains(text);
            case LIST_OF_STRING -> list(text).isPresent();
        };
    }

    /** The elements of a JSON array of strings; empty if the text is something else. */
    public static Optional<List<String>> list(String text) {
        try {
            if (JsonReader.read(text) instanceof JsonNode.JsonArray array
                    && array.elements().stream().allMatch(JsonNode.JsonString.class::isInstance)) {
                return Optional.of(array.elements().stream()
                        .map(element -> ((JsonNode.JsonString) element).value())
                        .toList());
            }
        } catch (JsonException notJson) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The text as a whole number of 64 bits. */
    static OptionalLong wholeNumber(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException notWhole) {
            return OptionalLong.empty();
        }
    }
}
