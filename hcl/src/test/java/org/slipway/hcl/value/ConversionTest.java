package org.slipway.hcl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConversionTest {

    private static final Value ONE = Value.number(1);
    private static final Value A = Value.string("a");
    private static final Type ANY = Type.DYNAMIC;

    static Stream<Arguments> conversions() {
        Value unknownTuple = Value.unknown(Type.tuple(List.of(Type.NUMBER, Type.STRING)));
        return Stream.of(
                Arguments.of(ONE, Type.STRING, "\"1\""),
                Arguments.of(Value.TRUE, Type.STRING, "\"true\""),
                Arguments.of(Value.string("1.50"), Type.NUMBER, "1.5"),
                Arguments.of(Value.string("0"), Type.BOOL, "false"),
                Arguments.of(tuple(ONE, A), Type.list(ANY), "[\"1\", \"a\"]"),
                Arguments.of(tuple(Value.NULL, A), Type.list(ANY), "[null(string), \"a\"]"),
                Arguments.of(tuple(A, ONE, A), Type.set(Type.STRING), "set[\"1\", \"a\"]"),
                Arguments.of(tuple(), Type.list(Type.NUMBER), "[]"),
                Arguments.of(tuple(tuple(ONE), tuple(ONE, A)), Type.list(ANY), "[[\"1\"], [\"1\", \"a\"]]"),
                Arguments.of(tuple(object("a", ONE), object("b", A)), Type.list(ANY), "[{a = \"1\"}, {b = \"a\"}]"),
                Arguments.of(object("a", ONE), Type.map(Type.STRING), "{a = \"1\"}"),
                Arguments.of(object("a", ONE), objectType("b", Type.STRING, "b"), "{b = null(string)}"),
                Arguments.of(Value.map(Type.NUMBER, Map.of("a", ONE)), objectType("a", Type.STRING), "{a = \"1\"}"),
                Arguments.of(tuple(ONE), Type.tuple(List.of(Type.STRING)), "[\"1\"]"),
                Arguments.of(Value.NULL, Type.list(Type.STRING), "null(list(string))"),
                Arguments.of(unknownTuple, Type.list(ANY), "unknown(list(string))"),
                Arguments.of(tuple(Value.DYNAMIC, A), Type.list(ANY), "[unknown(string), \"a\"]"),
                Arguments.of(tuple(Value.DYNAMIC, tuple(A)), Type.list(ANY), "unknown(list(any))"),
                Arguments.of(tuple(Value.DYNAMIC, A), Type.list(Type.STRING), "[unknown(string), \"a\"]"),
                Arguments.of(tuple(ONE), ANY, "[1]"));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void converts(Value value, Type target, String expected) throws ConversionException {
        assertThat(Conversion.convert(value, target)).hasToString(expected);
    }

    static Stream<Arguments> mismatches() {
        return Stream.of(
                Arguments.of(Value.TRUE, Type.NUMBER, "a number is required, but this is bool"),
                Arguments.of(A, Type.NUMBER, "\"a\" is not a decimal number"),
                Arguments.of(A, Type.BOOL, "neither"),
                Arguments.of(tuple(A), Type.STRING, "a string is required, but this is tuple"),
                Arguments.of(tuple(ONE, Value.TRUE), Type.list(ANY), "same type"),
                Arguments.of(tuple(tuple(A)), Type.list(Type.list(Type.NUMBER)), "[0][0]: a number is required"),
                Arguments.of(object("a", ONE), objectType("b", Type.STRING), "attribute \"b\" is required"),
                Arguments.of(Value.unknown(Type.BOOL), Type.NUMBER, "a number is required"));
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void saysWhatDoesNotFit(Value value, Type target, String message) {
        assertThatThrownBy(() -> Conversion.convert(value, target))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void keepsMarks() throws ConversionException {
        Value secret = tuple(A.withMark(Mark.SENSITIVE));
        assertThat(Conversion.convert(secret, Type.list(Type.STRING))
                        .elements()
                        .get(0)
                        .marks())
                .containsExactly(Mark.SENSITIVE);
        assertThat(Conversion.convert(secret, Type.set(Type.STRING)).marks()).containsExactly(Mark.SENSITIVE);
        assertThat(Conversion.convert(ONE.withMark(Mark.SENSITIVE), Type.STRING).marks())
                .containsExactly(Mark.SENSITIVE);
    }

    @Test
    void doesNotNameSensitiveTextInMessages() {
        assertThatThrownBy(() -> Conversion.convert(Value.string("hunter2").withMark(Mark.SENSITIVE), Type.NUMBER))
                .hasMessageNotContaining("hunter2");
    }

    static Stream<Arguments> unions() {
        return Stream.of(
                Arguments.of(List.of(Type.STRING, Type.NUMBER), "string"),
                Arguments.of(
                        List.of(Type.tuple(List.of(Type.NUMBER)), Type.tuple(List.of(Type.STRING))), "tuple([string])"),
                Arguments.of(List.of(Type.EMPTY_TUPLE, Type.tuple(List.of(Type.STRING))), "list(string)"),
                Arguments.of(List.of(Type.set(Type.STRING), Type.EMPTY_TUPLE), "set(string)"),
                Arguments.of(List.of(Type.set(Type.STRING), Type.list(Type.NUMBER)), "list(number)"),
                Arguments.of(
                        List.of(objectType("a", Type.NUMBER), objectType("a", Type.STRING)), "object({a = string})"),
                Arguments.of(List.of(objectType("a", Type.NUMBER), objectType("b", Type.STRING)), "map(string)"),
                Arguments.of(List.of(Type.map(Type.NUMBER), objectType("b", Type.STRING)), "map(string)"),
                Arguments.of(List.of(Type.STRING, ANY), "string"),
                Arguments.of(List.of(Type.list(Type.STRING), ANY), "any"),
                Arguments.of(List.of(Type.BOOL, Type.NUMBER), null),
                Arguments.of(List.of(Type.list(Type.BOOL), Type.STRING), null));
    }

    @ParameterizedTest
    @MethodSource("unions")
    void unifies(List<Type> types, String expected) {
        assertThat(Unification.unify(types).map(Type::toString).orElse(null)).isEqualTo(expected);
    }

    @Test
    void fillsDefaultsOfOptionalAttributes() throws ConversionException {
        Type server = Type.object(Map.of("name", Type.STRING, "size", Type.NUMBER), Set.of("size"));
        Defaults defaults = new Defaults(
                Map.of(), Map.of(Defaults.ELEMENT, new Defaults(Map.of("size", Value.number(3)), Map.of())));
        Value given = tuple(object("name", A), Value.object(Map.of("name", A, "size", Value.NULL)));
        Value filled = defaults.apply(given, Type.list(server));
        assertThat(Conversion.convert(filled, Type.list(server)))
                .hasToString("[{name = \"a\", size = 3}, {name = \"a\", size = 3}]");
    }

    private static Value tuple(Value... elements) {
        return Value.tuple(List.of(elements));
    }

    private static Value object(String name, Value value) {
        return Value.object(Map.of(name, value));
    }

    private static Type objectType(String name, Type type, String... optional) {
        return Type.object(Map.of(name, type), Set.of(optional));
    }
}
