package org.slipway.auditlog.chain;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the months' chains ended when an anchor was made, as text: a line {@code 2026-01 17 HASH} for each, sorted.
 *
 * @param byMonth the last link of each
 */
record Heads(TreeMap<YearMonth, Head> byMonth) {

    /** The last link of a month. */
    record Head(long number, String hash) {}

    String text() {
        return byMonth.entrySet().stream()
                .map(month -> month.getKey() + " " + month.getValue().number() + " "
                        + month.getValue().hash() + "\n")
                .collect(Collectors.joining());
    }

    static Heads none() {
        return new Heads(new TreeMap<>());
    }

    Heads with(YearMonth month, long number, byte[] hash) {
        TreeMap<YearMonth, Head> more = new TreeMap<>(byMonth);
        more.put(month, new Head(number, HexFormat.of().formatHex(hash)));
        return new Heads(more);
    }

    /** Reads the text of an anchor, if it is one. */
    static Optional<Heads> parse(String text) {
        TreeMap<YearMonth, Head> heads = new TreeMap<>();
        try {
            for (String line : text.lines().toList()) {
                String[] parts = line.split(" ");
                heads.put(YearMonth.parse(parts[0]), new Head(Long.parseLong(parts[1]), parts[2]));
            }
            return Optional.of(new Heads(heads));
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    Map<YearMonth, Head> map() {
        return byMonth;
    }
}
