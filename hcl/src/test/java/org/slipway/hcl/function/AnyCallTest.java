package org.slipway.hcl.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slipway.hcl.value.Mark;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Calls every function with arguments of all kinds: whatever is wrong with them, the answer is a value or a clause. */
class AnyCallTest {

    private static final long SEED = 20_260_101;
    private static final int CALLS = Integer.getInteger("slipway.anycall.calls", 40_000);
    private static final long LIMIT = 1 << 20;

    private static final String[] TEXTS = {
        "",
        "a",
        "héllo wörld",
        "1",
        "-1.5e3",
        "true",
        "[1, {\"a\": null}]",
        "a: b\n- c",
        "- a\n -b",
        "a: |\n  x\n y",
        "x: >-\n",
        "\"q",
        "'",
        "{a: [",
        "[a, {b: c}]: d",
        "\"\\x4",
        "k: \"\\u12\"",
        "%s %d",
        "%[3]*.*v",
        "%",
        "%-0+ #99999v",
        "%5.3q%%",
        "(",
        "(a)|(?P<n>b)",
        "/a(/",
        "/(.)/",
        "$1${x}$",
        "2026-01-02T03:04:05Z",
        "1h30m",
        "-.s",
        "YYYY 'x",
        "10.0.0.0/8",
        "::1/64",
        "1::2::3/1",
        "a,b\n1,2",
        "\"a\",b\n\"",
        "\ud83d",
        "\ud83d\ude00\u200d",
        "dns",
        "UTF-8",
        "YQ==",
        "?",
        "|2\n x",
        "- - - a\n    - b",
        "\t- a",
        "a:\n\n   b: c\n  d: e",
        "!!x y",
        "&a *b",
        "---\n...\n",
        "? a",
        "\u0000",
        "..",
        "{,}",
        "[,]"
    };

    private final Random random = new Random(SEED);

    private static final FileSource NO_FILES = new FileSource() {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.empty();
        }

        @Override
        public Collection<String> paths() {
            return List.of("a/b");
        }
    };

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void answersWithAValueOrAClause() {
        long[] produced = {0};
        CallContext context = new CallContext(
                size -> {
                    produced[0] += size;
                    if (produced[0] > LIMIT) {
                        throw new TooMuch();
                    }
                },
                NO_FILES,
                Optional.empty(),
                (name, text, variables) -> Value.string(text));
        List<Function> functions = Functions.all().stream()
                .filter(function -> !function.isSpecialForm())
                .sorted((a, b) -> a.signature().name().compareTo(b.signature().name()))
                .toList();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            Function function = functions.get(i % functions.size());
            List<Value> arguments = arguments(function.signature());
            produced[0] = 0;
            try {
                assertThat(function.call(arguments, context)).isNotNull();
            } catch (FunctionException | TooMuch expected) {
                assertThat(expected).isNotNull();
            } catch (RuntimeException | StackOverflowError fault) {
                faults.add(function.signature().name() + arguments + ": " + fault + " at " + fault.getStackTrace()[0]
                        + " " + fault.getStackTrace()[1] + " " + fault.getStackTrace()[2]);
            }
        }
        assertThat(faults.stream().limit(20)).isEmpty();
    }

    /** Mostly as many as the signature has, and mostly of its types. */
    private List<Value> arguments(Signature signature) {
        List<Value> arguments = new ArrayList<>();
        int count = signature.parameters().size() + (signature.variadic().isPresent() ? random.nextInt(4) : 0);
        count = random.nextInt(20) == 0 ? random.nextInt(5) : count;
        for (int i = 0; i < count; i++) {
            boolean declared =
                    i < signature.parameters().size() || signature.variadic().isPresent();
            arguments.add(
                    declared && random.nextInt(8) > 0
                            ? value(signature.parameter(i).type(), 3)
                            : value(3));
        }
        return arguments;
    }

    private Value value(Type type, int depth) {
        if (type == Type.STRING) {
            return marked(Value.string(text()));
        }
        if (type == Type.NUMBER) {
            return marked(Value.number(random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(12) - 3));
        }
        if (type instanceof Type.Dynamic) {
            return value(depth);
        }
        List<Value> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(type.isCollection() ? value(type.elementType(), depth - 1) : value(depth - 1));
        }
        return type instanceof Type.MapOf ? object(elements) : Value.tuple(elements);
    }

    private Value value(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 7)) {
            case 0 -> Value.NULL;
            case 1 -> Value.DYNAMIC;
            case 2 -> Value.unknown(random.nextBoolean() ? Type.STRING : Type.list(Type.NUMBER));
            case 3 -> Value.bool(random.nextBoolean());
            case 4 -> Value.nullOf(Type.map(Type.STRING));
            case 5 -> value(Type.NUMBER, depth);
            case 6 -> value(Type.STRING, depth);
            case 7 -> object(List.of(value(depth - 1), value(depth - 1)));
            case 8 -> Value.set(Type.NUMBER, List.of(Value.number(1), Value.number(2)));
            case 9 -> Value.map(Type.STRING, Map.of("a", value(Type.STRING, 0)));
            case 10 -> Value.strings(List.of(text(), text()));
            default -> value(Type.list(Type.DYNAMIC), depth);
        };
    }

    private static Value object(List<Value> values) {
        Map<String, Value> attributes = new LinkedHashMap<>();
        values.forEach(value -> attributes.put("k" + attributes.size(), value));
        return Value.object(attributes);
    }

    /** A text of the list, whole, cut, or with another one in it. */
    private String text() {
        String text = TEXTS[random.nextInt(TEXTS.length)];
        return switch (random.nextInt(3)) {
            case 0 -> text;
            case 1 -> text.substring(0, random.nextInt(text.length() + 1)) + TEXTS[random.nextInt(TEXTS.length)];
            default -> text + TEXTS[random.nextInt(TEXTS.length)] + text;
        };
    }

    private Value marked(Value value) {
        return random.nextInt(10) == 0 ? value.withMark(Mark.SENSITIVE) : value;
    }
}
