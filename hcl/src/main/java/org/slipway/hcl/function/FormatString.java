package org.slipway.hcl.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.ConversionException;
import org.slipway.hcl.value.GeneralNotation;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Path;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Interprets a format string: text with verbs such as {@code %s}, {@code %-5d}, {@code %[2]v} and {@code %.3f}. */
final class FormatString {

    /** Width and precision beyond this are refused. */
    private static final int MAX_WIDTH = 10_000;

    private static final int DEFAULT_FRACTION = 6;

    private final String format;
    private final List<Value> arguments;
    private final StringBuilder result = new StringBuilder();
    private int at;
    private int next;
    private int used;
    private boolean indexed;

    private FormatString(String format, List<Value> arguments) {
        this.format = format;
        this.arguments = arguments;
    }

    /** Formats wholly known values. */
    static String format(String format, List<Value> arguments) throws FunctionException {
        return new FormatString(format, arguments).run();
    }

    /** One verb with its flags. */
    private record Verb(
            char letter,
            boolean left,
            boolean plus,
            boolean space,
            boolean zero,
            boolean sharp,
            int width,
            int precision) {

        boolean hasPrecision() {
            return precision >= 0;
        }
    }

    private String run() throws FunctionException {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                percent = format.length();
            }
            result.append(format, at, percent);
            at = percent + 1;
            if (percent < format.length()) {
                verb();
            }
        }
        if (!indexed && used < arguments.size()) {
            String only = used == 0 ? "no verbs" : "only " + used + " used by the format string";
            throw new FunctionException(used + 1, "too many arguments; " + only);
        }
        return result.toString();
    }

    private void verb() throws FunctionException {
        int start = at - 1;
        if (peek() == '%') {
            at++;
            result.append('%');
            return;
        }
        boolean left = false;
        boolean plus = false;
        boolean space = false;
        boolean zero = false;
        boolean sharp = false;
        for (; "-+ 0#".indexOf(peek()) >= 0; at++) {
            left |= peek() == '-';
            plus |= peek() == '+';
            space |= peek() == ' ';
            zero |= peek() == '0';
            sharp |= peek() == '#';
        }
        int width = number(-1);
        int precision = -1;
        if (peek() == '.') {
            at++;
            precision = number(0);
        }
        if (peek() == '[') {
            index();
        }
        char letter = peek();
        at++;
        String source = format.substring(start, Math.min(at, format.length()));
        if ("vtbdoxXeEfgGsq".indexOf(letter) < 0) {
            throw new FunctionException(0, "unsupported format verb in \"" + source + "\" at offset " + start);
        }
        Value argument = argument(source);
        Verb verb = new Verb(letter, left, plus, space, zero, sharp, width, precision);
        try {
            String text = written(verb, argument);
            result.append(letter == 't' ? text : padded(verb, text));
        } catch (ConversionException mismatch) {
            throw new FunctionException(next, "unsupported value for \"" + source + "\": " + mismatch.getMessage());
        }
    }

    private char peek() {
        return at < format.length() ? format.charAt(at) : '\0';
    }

    private int number(int absent) throws FunctionException {
        int start = at;
        int value = 0;
        while (peek() >= '0' && peek() <= '9') {
            value = Math.min(value * 10 + peek() - '0', MAX_WIDTH + 1);
            at++;
        }
        if (value > MAX_WIDTH) {
            throw new FunctionException(0, "a width or precision is larger than " + MAX_WIDTH);
        }
        return at == start ? absent : value;
    }

    private void index() throws FunctionException {
        at++;
        int position = number(0);
        if (peek() != ']' || position == 0) {
            throw new FunctionException(0, "an argument index must be a number from 1 in brackets");
        }
        at++;
        next = position - 1;
        indexed = true;
    }

    private Value argument(String source) throws FunctionException {
        if (next >= arguments.size()) {
            throw new FunctionException("not enough arguments for \"" + source + "\": need index " + (next + 1)
                    + " but have " + arguments.size() + " total");
        }
        Value argument = arguments.get(next++);
        used = Math.max(used, next);
        return argument;
    }

    private static String written(Verb verb, Value value) throws ConversionException, FunctionException {
        if (verb.letter() == 'v') {
            return general(verb, value);
        }
        if (value.isNull()) {
            throw new FunctionException("null cannot be formatted as %" + verb.letter());
        }
        return switch (verb.letter()) {
            case 't' -> Boolean.toString(Conversion.convert(value, Type.BOOL).asBoolean());
            case 's' -> cut(verb, Conversion.convert(value, Type.STRING).asString());
            case 'q' ->
                JsonValues.encode(Value.string(
                        cut(verb, Conversion.convert(value, Type.STRING).asString())));
            case 'b' -> integer(verb, value, 2);
            case 'd' -> integer(verb, value, 10);
            case 'o' -> integer(verb, value, 8);
            case 'x', 'X' -> integer(verb, value, 16);
            default -> decimal(verb, Conversion.convert(value, Type.NUMBER).asNumber());
        };
    }

    private static String general(Verb verb, Value value) throws ConversionException, FunctionException {
        if (verb.sharp() || !value.hasContent() || !value.type().isPrimitive()) {
            return JsonValues.encode(value);
        }
        if (value.type() == Type.NUMBER) {
            return signed(
                    verb, value.asNumber(), GeneralForm.write(value.asNumber().abs(), verb.precision()));
        }
        String text = Conversion.convert(value, Type.STRING).asString();
        return value.type() == Type.STRING ? cut(verb, text) : text;
    }

    /** Numbers as {@code %v} and {@code %g} write them. */
    private static final class GeneralForm {

        /** With more whole digits than this, a number of all its digits gets an exponent. */
        private static final int PLAIN_DIGITS = 6;

        static String write(BigDecimal number, int precision) {
            if (precision >= 0) {
                return GeneralNotation.format(number, Math.max(precision, 1));
            }
            int exponent = number.precision() - number.scale() - 1;
            boolean scientific = number.signum() != 0 && (exponent < -4 || exponent >= PLAIN_DIGITS);
            return scientific ? GeneralNotation.scientific(number, exponent) : Numbers.format(number);
        }
    }

    private static String integer(Verb verb, Value value, int radix) throws ConversionException {
        BigDecimal number = Conversion.convert(value, Type.NUMBER).asNumber();
        if (!Numbers.isInteger(number)) {
            throw new ConversionException(Path.ROOT, "a whole number is required");
        }
        BigInteger whole = number.toBigIntegerExact();
        String digits = whole.abs().toString(radix);
        if (verb.precision() > digits.length()) {
            digits = "0".repeat(verb.precision() - digits.length()) + digits;
        }
        String prefix = !verb.sharp() ? "" : radix == 16 ? "0x" : radix == 8 ? "0" : radix == 2 ? "0b" : "";
        String text = prefix + digits;
        return signed(verb, new BigDecimal(whole), verb.letter() == 'X' ? text.toUpperCase(Locale.ROOT) : text);
    }

    private static String decimal(Verb verb, BigDecimal number) {
        BigDecimal size = number.abs();
        String text =
                switch (verb.letter()) {
                    case 'f' ->
                        size.setScale(verb.hasPrecision() ? verb.precision() : DEFAULT_FRACTION, RoundingMode.HALF_EVEN)
                                .toPlainString();
                    case 'e', 'E' -> exponential(size, verb.hasPrecision() ? verb.precision() : DEFAULT_FRACTION);
                    default -> GeneralForm.write(size, verb.precision());
                };
        boolean capital = verb.letter() == 'E' || verb.letter() == 'G';
        return signed(verb, number, capital ? text.toUpperCase(Locale.ROOT) : text);
    }

    private static String exponential(BigDecimal number, int fraction) {
        BigDecimal rounded = number.round(new MathContext(fraction + 1, RoundingMode.HALF_EVEN));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        int missing = fraction + 1 - rounded.precision();
        BigDecimal full =
                rounded.signum() == 0 ? rounded.setScale(fraction) : rounded.setScale(rounded.scale() + missing);
        return rounded.signum() == 0 ? full.toPlainString() + "e+00" : GeneralNotation.scientific(full, exponent);
    }

    private static String signed(Verb verb, BigDecimal number, String size) {
        String sign = number.signum() < 0 ? "-" : verb.plus() ? "+" : verb.space() ? " " : "";
        if (verb.zero() && !verb.left() && verb.width() > 0) {
            int missing = verb.width() - size.length() - sign.length();
            return sign + "0".repeat(Math.max(0, missing)) + size;
        }
        return sign + size;
    }

    private static String cut(Verb verb, String text) {
        return verb.hasPrecision() ? Graphemes.slice(text, 0, verb.precision()) : text;
    }

    private static String padded(Verb verb, String text) {
        int missing = verb.width() - Graphemes.count(text);
        if (missing <= 0) {
            return text;
        }
        String blanks = (verb.zero() && !verb.left() ? "0" : " ").repeat(missing);
        return verb.left() ? text + blanks : blanks + text;
    }
}
