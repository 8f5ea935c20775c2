package org.slipway.hcl.function;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all functions. */
public final class Functions {

    private static final String NAMESPACE = "core::";

    private static final Map<String, Function> BY_NAME = Stream.of(
                    StringFunctions.all(),
                    RegexFunctions.all(),
                    FormatFunctions.all(),
                    NumberFunctions.all(),
                    ListFunctions.all(),
                    MapFunctions.all(),
                    SetFunctions.all(),
                    ConversionFunctions.all(),
                    EncodingFunctions.all(),
                    YamlFunctions.all(),
                    HashFunctions.all(),
                    FileFunctions.all(),
                    TimeFunctions.all(),
                    NetworkFunctions.all(),
                    RefusedFunctions.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(
                    function -> function.signature().name(), UnaryOperator.identity()));

    private Functions() {}

    /** The function of a name, with or without the namespace {@code core::}. */
    public static Optional<Function> find(String name) {
        String plain = name.startsWith(NAMESPACE) ? name.substring(NAMESPACE.length()) : name;
        return Optional.ofNullable(BY_NAME.get(plain));
    }

    /** All functions, in no order. */
    public static Collection<Function> all() {
        return BY_NAME.values();
    }
}
