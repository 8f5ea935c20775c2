package org.slipway.hcl.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Makes syntactically correct expressions at random, most of them with a meaning, the same ones for the same seed. */
final class ExpressionGenerator {

    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "-1", "3.5", "10", "1e3", "0.1", "local.n", "1.0", "100000000000000000000");
    private static final List<String> STRINGS = List.of(
            "\"\"",
            "\"a\"",
            "\"b c\"",
            "\"12\"",
            "\"true\"",
            "\"é$${x}\"",
            "\"tab\\t\\\"q\\\"\"",
            "\"\\u00e9\"",
            "local.s",
            "\"1.50\"",
            "\"%%{if}\"",
            "\"line\\n\"");
    private static final List<String> BOOLS = List.of("true", "false", "local.t", "\"true\"", "\"false\"");
    private static final List<String> SEQUENCES = List.of(
            "local.list", "local.nums", "local.set", "local.tlist", "local.empty", "local.objs", "[]", "[1, \"a\"]");
    private static final List<String> MAPPINGS =
            List.of("local.obj", "local.map", "{}", "{ a = 1 }", "{ \"x y\" = [] }");
    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> ARITHMETIC = List.of("+", "-", "*", "/", "%");

    private final Random random;

    ExpressionGenerator(long seed) {
        this.random = new Random(seed);
    }

    List<String> expressions(int count) {
        List<String> expressions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            expressions.add(any(1 + random.nextInt(4)));
        }
        return expressions;
    }

    private String any(int depth) {
        return choose(List.<IntFunction<String>>of(
                        this::number, this::string, this::bool, this::sequence, this::mapping, this::wild))
                .apply(depth);
    }

    private <T> T choose(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** Mostly the given kind, sometimes anything. */
    private String mostly(IntFunction<String> kind, int depth) {
        return random.nextInt(12) == 0 ? any(Math.max(0, depth)) : kind.apply(Math.max(0, depth));
    }

    private String number(int depth) {
        if (depth <= 0) {
            return choose(NUMBERS);
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> operation(choose(ARITHMETIC), this::number, depth);
            case 2 -> "-" + mostly(this::number, depth - 1);
            case 3 -> "length(" + mostly(this::sequence, depth - 1) + ")";
            case 4 -> conditional(this::number, depth);
            case 5 -> "(" + mostly(this::number, depth - 1) + ")";
            case 6 -> "local.nums[" + mostly(this::number, depth - 1) + "]";
            case 7 ->
                choose(List.of("max", "min")) + "(" + number(depth - 1) + ", " + mostly(this::number, depth - 1) + ")";
            default -> choose(List.of("floor", "ceil", "abs", "signum")) + "(" + mostly(this::number, depth - 1) + ")";
        };
    }

    private String operation(String operator, IntFunction<String> kind, int depth) {
        return mostly(kind, depth - 1) + " " + operator + " " + mostly(kind, depth - 1);
    }

    private String conditional(IntFunction<String> kind, int depth) {
        return mostly(this::bool, depth - 1) + " ? " + mostly(kind, depth - 1) + " : " + mostly(kind, depth - 1);
    }

    private String string(int depth) {
        if (depth <= 0) {
            return choose(STRINGS);
        }
        return switch (random.nextInt(9)) {
            case 0 -> "\"x-${" + any(depth - 1) + "}\"";
            case 1 -> "\"${" + any(depth - 1) + "}\"";
            case 2 ->
                "\"a %{ if " + mostly(this::bool, depth - 1) + " ~} b ${ " + mostly(this::string, depth - 1)
                        + " } %{ else } c%{ endif ~}  d\"";
            case 3 -> "\"%{ for i, e in " + mostly(this::sequence, depth - 1) + " }${i}=${e},%{ endfor }\"";
            case 4 ->
                choose(List.of("upper", "lower", "trimspace", "title", "strrev", "chomp")) + "("
                        + mostly(this::string, depth - 1) + ")";
            case 5 -> conditional(this::string, depth);
            case 6 -> "join(" + mostly(this::string, depth - 1) + ", " + mostly(this::sequence, depth - 1) + ")";
            case 7 -> "replace(" + string(depth - 1) + ", \"a\", " + mostly(this::string, depth - 1) + ")";
            default -> "tostring(" + any(depth - 1) + ")";
        };
    }

    private String bool(int depth) {
        if (depth <= 0) {
            return choose(BOOLS);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> operation(choose(COMPARISONS), this::number, depth);
            case 2 -> any(depth - 1) + choose(List.of(" == ", " != ")) + any(depth - 1);
            case 3 -> operation(choose(List.of("&&", "||")), this::bool, depth);
            case 4 -> "!" + mostly(this::bool, depth - 1);
            case 5 -> "can(" + any(depth - 1) + ")";
            case 6 -> "contains(" + mostly(this::sequence, depth - 1) + ", " + any(depth - 1) + ")";
            default -> conditional(this::bool, depth);
        };
    }

    private String sequence(int depth) {
        if (depth <= 0) {
            return choose(SEQUENCES);
        }
        return switch (random.nextInt(10)) {
            case 0 -> "[" + any(depth - 1) + ", " + any(depth - 1) + "]";
            case 1 -> "[for x in " + mostly(this::sequence, depth - 1) + " : " + any(depth - 1) + "]";
            case 2 -> "[for k, x in " + any(depth - 1) + " : x if " + mostly(this::bool, depth - 1) + "]";
            case 3 -> any(depth - 1) + "[*]";
            case 4 ->
                "local.objs" + choose(List.of(".*", "[*]")) + choose(List.of(".name", ".tags", ".nope", ".tags[0]"));
            case 5 -> conditional(this::sequence, depth);
            case 6 ->
                choose(List.of("toset", "tolist", "flatten", "distinct", "reverse", "compact")) + "("
                        + mostly(this::sequence, depth - 1) + ")";
            case 7 -> "concat(" + mostly(this::sequence, depth - 1) + ", " + mostly(this::sequence, depth - 1) + ")";
            case 8 -> choose(List.of("keys", "values")) + "(" + mostly(this::mapping, depth - 1) + ")";
            default -> "[for x in " + sequence(depth - 1) + " : \"${x}!\"]";
        };
    }

    private String mapping(int depth) {
        if (depth <= 0) {
            return choose(MAPPINGS);
        }
        return switch (random.nextInt(7)) {
            case 0 ->
                "{ a = " + any(depth - 1) + ", (" + mostly(this::string, depth - 1) + ") = " + any(depth - 1) + " }";
            case 1 -> "{ for x in " + mostly(this::sequence, depth - 1) + " : x => " + any(depth - 1) + "... }";
            case 2 -> "{ for k, x in " + any(depth - 1) + " : \"k${k}\" => x }";
            case 3 -> "merge(" + mostly(this::mapping, depth - 1) + ", " + mostly(this::mapping, depth - 1) + ")";
            case 4 -> conditional(this::mapping, depth);
            case 5 -> "tomap(" + mostly(this::mapping, depth - 1) + ")";
            default -> "zipmap([\"q\", \"r\"], [" + any(depth - 1) + ", " + any(depth - 1) + "])";
        };
    }

    /** What is more about syntax than about kinds. */
    private String wild(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> "null";
            case 1 -> "local.nil";
            case 2 -> mostly(this::mapping, depth - 1) + choose(List.of(".a", "[\"k1\"]", ".b", "[\"c\"][1]"));
            case 3 -> "try(" + any(depth - 1) + ", " + any(depth - 1) + ")";
            case 4 -> mostly(this::sequence, depth - 1) + "[" + choose(NUMBERS) + "]";
            case 5 -> "jsondecode(jsonencode(" + any(depth - 1) + "))";
            case 6 -> "coalesce(" + any(depth - 1) + ", " + any(depth - 1) + ")";
            case 7 -> "concat(" + mostly(this::sequence, depth - 1) + "...)";
            default -> "(" + any(depth - 1) + ")[*]" + choose(List.of("", ".a", "[0]", ".name[*]"));
        };
    }
}
