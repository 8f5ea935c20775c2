package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.NUMBER;
import static org.slipway.hcl.value.Type.STRING;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Functions on points in time, which are RFC 3339 text. */
final class TimeFunctions {

    private static final Map<String, Double> UNIT_NANOS =
            Map.of("ns", 1d, "us", 1e3, "µs", 1e3, "μs", 1e3, "ms", 1e6, "s", 1e9, "m", 60e9, "h", 3600e9);

    private TimeFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("timestamp").gives(STRING, TimeFunctions::now),
                Function.named("plantimestamp").gives(STRING, TimeFunctions::now),
                Function.named("timeadd")
                        .takes("timestamp", STRING)
                        .takes("duration", STRING)
                        .gives(STRING, call -> Value.string(print(add(time(call, 0), call.text(1))))),
                Function.named("timecmp")
                        .takes("timestamp_a", STRING)
                        .takes("timestamp_b", STRING)
                        .gives(NUMBER, TimeFunctions::compare),
                Function.named("formatdate")
                        .takes("format", STRING)
                        .takes("time", STRING)
                        .gives(STRING, TimeFunctions::format));
    }

    private static Value now(Call call) {
        Optional<Instant> now = call.context().time();
        return now.map(time ->
                        Value.string(print(time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))))
                .orElseGet(() -> Value.unknown(Type.STRING));
    }

    private static Value compare(Call call) throws FunctionException {
        Instant left = time(call, 0).toInstant();
        return Value.number(Integer.signum(left.compareTo(time(call, 1).toInstant())));
    }

    private static OffsetDateTime time(Call call, int argument) throws FunctionException {
        String text = call.text(argument);
        try {
            // RFC 3339 wants seconds and a zone, and lets neither blanks nor small letters stand for T and Z.
            if (text.length() >= 20 && text.charAt(10) == 'T' && text.charAt(16) == ':') {
                return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            }
        } catch (DateTimeException invalid) {
            throw notTime(argument, text);
        }
        throw notTime(argument, text);
    }

    private static FunctionException notTime(int argument, String text) {
        return new FunctionException(
                argument, "\"" + text + "\" is not a time as RFC 3339 writes it, like 2006-01-02T15:04:05Z");
    }

    private static String print(OffsetDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT));
    }

    private static OffsetDateTime add(OffsetDateTime time, String duration) throws FunctionException {
        try {
            return time.plus(duration(duration));
        } catch (DateTimeException | ArithmeticException beyond) {
            throw new FunctionException(1, "the resulting time is out of range");
        }
    }

    /** Reads {@code 1h30m}, {@code -1.5h}, {@code 300ms}. */
    private static Duration duration(String text) throws FunctionException {
        boolean negative = text.startsWith("-");
        int at = negative || text.startsWith("+") ? 1 : 0;
        if (text.substring(at).equals("0")) {
            return Duration.ZERO;
        }
        double nanos = 0;
        if (at == text.length()) {
            throw notDuration(text);
        }
        while (at < text.length()) {
            int number = at;
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            int unit = at;
            while (at < text.length() && !isDigit(text.charAt(at)) && text.charAt(at) != '.') {
                at++;
            }
            Double factor = UNIT_NANOS.get(text.substring(unit, at));
            String amount = text.substring(number, unit);
            if (factor == null || !amount.matches("[0-9]+(\\.[0-9]*)?|\\.[0-9]+")) {
                throw notDuration(text);
            }
            nanos += Double.parseDouble(amount) * factor;
        }
        if (nanos > Long.MAX_VALUE) {
            throw notDuration(text);
        }
        Duration duration = Duration.ofNanos(Math.round(nanos));
        return negative ? duration.negated() : duration;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static FunctionException notDuration(String text) {
        return new FunctionException(
                1, "\"" + text + "\" is not a duration: numbers with the units h, m, s, ms, us or ns, like 1h30m");
    }

    private static Value format(Call call) throws FunctionException {
        OffsetDateTime time = time(call, 1);
        String format = call.text(0);
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c == '\'') {
                at = quoted(format, at, result);
                continue;
            }
            int end = at;
            while (end < format.length() && format.charAt(end) == c) {
                end++;
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            result.append(letter ? field(format.substring(at, end), time) : format.substring(at, end));
            at = end;
        }
        return call.string(result.toString());
    }

    private static int quoted(String format, int start, StringBuilder result) throws FunctionException {
        int at = start + 1;
        while (at < format.length()) {
            if (format.charAt(at) != '\'') {
                result.append(format.charAt(at++));
            } else if (format.startsWith("''", at)) {
                result.append('\'');
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw new FunctionException(0, "a quoted literal has no closing quote");
    }

    private static String field(String letters, OffsetDateTime time) throws FunctionException {
        return switch (letters) {
            case "YYYY" -> zeroPadded(time.getYear(), 4);
            case "YY" -> zeroPadded(time.getYear() % 100, 2);
            case "MMMM" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "MMM" -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "MM" -> zeroPadded(time.getMonthValue(), 2);
            case "M" -> Integer.toString(time.getMonthValue());
            case "DD" -> zeroPadded(time.getDayOfMonth(), 2);
            case "D" -> Integer.toString(time.getDayOfMonth());
            case "EEEE" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "EEE" -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "hh" -> zeroPadded(time.getHour(), 2);
            case "h" -> Integer.toString(time.getHour());
            case "HH" -> zeroPadded(halfDayHour(time), 2);
            case "H" -> Integer.toString(halfDayHour(time));
            case "AA" -> time.getHour() < 12 ? "AM" : "PM";
            case "aa" -> time.getHour() < 12 ? "am" : "pm";
            case "mm" -> zeroPadded(time.getMinute(), 2);
            case "m" -> Integer.toString(time.getMinute());
            case "ss" -> zeroPadded(time.getSecond(), 2);
            case "s" -> Integer.toString(time.getSecond());
            case "ZZZZZ" -> time.format(DateTimeFormatter.ofPattern("xxx", Locale.ROOT));
            case "ZZZZ" -> time.format(DateTimeFormatter.ofPattern("xx", Locale.ROOT));
            case "ZZZ" ->
                time.getOffset().getTotalSeconds() == 0
                        ? "UTC"
                        : time.format(DateTimeFormatter.ofPattern("xx", Locale.ROOT));
            case "Z" -> time.format(DateTimeFormatter.ofPattern("XXX", Locale.ROOT));
            default ->
                throw new FunctionException(
                        0, "\"" + letters + "\" is no part of a date format; put literal letters in single quotes");
        };
    }

    private static int halfDayHour(OffsetDateTime time) {
        int hour = time.getHour() % 12;
        return hour == 0 ? 12 : hour;
    }

    private static String zeroPadded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
