package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.BOOL;
import static org.slipway.hcl.value.Type.NUMBER;
import static org.slipway.hcl.value.Type.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Functions on text. */
final class StringFunctions {

    private StringFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("upper")
                        .takes("str", STRING)
                        .gives(STRING, c -> mapped(c.text(0), Character::toUpperCase)),
                Function.named("lower")
                        .takes("str", STRING)
                        .gives(STRING, c -> mapped(c.text(0), Character::toLowerCase)),
                Function.named("title").takes("str", STRING).gives(STRING, c -> Value.string(title(c.text(0)))),
                Function.named("strrev")
                        .takes("str", STRING)
                        .gives(STRING, c -> Value.string(Graphemes.reverse(c.text(0)))),
                Function.named("substr")
                        .takes("str", STRING)
                        .takes("offset", NUMBER)
                        .takes("length", NUMBER)
                        .gives(STRING, c -> Value.string(Graphemes.slice(c.text(0), c.integer(1), c.integer(2)))),
                Function.named("trim")
                        .takes("str", STRING)
                        .takes("cutset", STRING)
                        .gives(STRING, c -> trimmed(c.text(0), p -> c.text(1).indexOf(p) >= 0)),
                Function.named("trimspace")
                        .takes("str", STRING)
                        .gives(STRING, c -> trimmed(c.text(0), StringFunctions::isSpace)),
                Function.named("trimprefix")
                        .takes("str", STRING)
                        .takes("prefix", STRING)
                        .gives(STRING, StringFunctions::trimPrefix),
                Function.named("trimsuffix")
                        .takes("str", STRING)
                        .takes("suffix", STRING)
                        .gives(STRING, StringFunctions::trimSuffix),
                Function.named("startswith")
                        .takes("str", STRING)
                        .takes("prefix", STRING)
                        .gives(BOOL, c -> Value.bool(c.text(0).startsWith(c.text(1)))),
                Function.named("endswith")
                        .takes("str", STRING)
                        .takes("suffix", STRING)
                        .gives(BOOL, c -> Value.bool(c.text(0).endsWith(c.text(1)))),
                Function.named("strcontains")
                        .takes("str", STRING)
                        .takes("substr", STRING)
                        .gives(BOOL, c -> Value.bool(c.text(0).contains(c.text(1)))),
                Function.named("chomp").takes("str", STRING).gives(STRING, c -> Value.string(chomp(c.text(0)))),
                Function.named("indent")
                        .takes("spaces", NUMBER)
                        .takes("str", STRING)
                        .gives(STRING, StringFunctions::indent),
                Function.named("split")
                        .takes("separator", STRING)
                        .takes("str", STRING)
                        .gives(Type.list(STRING), StringFunctions::split),
                Function.named("join")
                        .takes("separator", STRING)
                        .takesMany("lists", Type.list(STRING))
                        .gives(STRING, StringFunctions::join));
    }

    /** Maps code point by code point, without the special cases of Java that change the length. */
    private static Value mapped(String text, IntUnaryOperator map) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().map(map).forEach(result::appendCodePoint);
        return Value.string(result.toString());
    }

    private static String title(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int[] previous = {' '};
        text.codePoints().forEach(c -> {
            result.appendCodePoint(separates(previous[0]) ? Character.toTitleCase(c) : c);
            previous[0] = c;
        });
        return result.toString();
    }

    private static boolean separates(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c) && c != '_';
        }
        return !Character.isLetterOrDigit(c) && isSpace(c);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) && (c < 0x1c || c > 0x1f) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static Value trimmed(String text, IntPredicate cut) {
        int start = 0;
        int end = text.length();
        while (start < end && cut.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && cut.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return Value.string(text.substring(start, end));
    }

    private static Value trimPrefix(Call call) {
        String text = call.text(0);
        return text.startsWith(call.text(1))
                ? Value.string(text.substring(call.text(1).length()))
                : call.value(0);
    }

    private static Value trimSuffix(Call call) {
        String text = call.text(0);
        return text.endsWith(call.text(1))
                ? Value.string(text.substring(0, text.length() - call.text(1).length()))
                : call.value(0);
    }

    private static String chomp(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static Value indent(Call call) throws FunctionException {
        int spaces = call.integer(0);
        if (spaces < 0) {
            throw new FunctionException(0, "the number of spaces must not be negative");
        }
        String text = call.text(1);
        long lines = text.chars().filter(c -> c == '\n').count();
        call.produce(text.length() + lines * spaces);
        return Value.string(text.replace("\n", "\n" + " ".repeat(lines == 0 ? 0 : spaces)));
    }

    private static Value split(Call call) {
        String separator = call.text(0);
        String text = call.text(1);
        List<Value> parts = new ArrayList<>();
        if (separator.isEmpty()) {
            call.produce(text.length());
            text.codePoints().forEach(c -> parts.add(Value.string(Character.toString(c))));
            return Value.list(STRING, parts);
        }
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            parts.add(Value.string(text.substring(start, at)));
            start = at + separator.length();
        }
        parts.add(Value.string(text.substring(start)));
        call.produce(parts.size());
        return Value.list(STRING, parts);
    }

    private static Value join(Call call) throws FunctionException {
        String separator = call.text(0);
        if (call.count() == 1) {
            throw new FunctionException("needs at least one list");
        }
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (int i = 1; i < call.count(); i++) {
            for (Value element : call.elements(i)) {
                if (element.isNull()) {
                    throw new FunctionException(i, "an element is null, which cannot be joined");
                }
                call.produce((long) element.asString().length() + separator.length());
                joined.append(first ? "" : separator).append(element.asString());
                first = false;
            }
        }
        return Value.string(joined.toString());
    }
}
