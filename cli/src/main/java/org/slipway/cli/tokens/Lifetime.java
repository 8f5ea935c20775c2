package org.slipway.cli.tokens;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration as people write it: {@code 90d}, {@code 12h}, {@code 1h30m}. */
public final class Lifetime implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?");

    @Override
    public Duration convert(String text) {
        Matcher parts = FORM.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            throw new TypeConversionException("\"" + text + "\" is not a duration like 90d, 12h or 1h30m");
        }
        return Duration.ofDays(number(parts, 1)).plusHours(number(parts, 2)).plusMinutes(number(parts, 3));
    }

    private static long number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }
}
