package org.slipway.parameters.render;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceRange;
import org.slipway.parameters.Preset;

/** Checks the schedules of prebuilds: five cron fields with any minute, a known zone, and no hour claimed twice. */
final class Schedules {

    private record Field(int first, int last) {}

    /** Hour, day of month, month, day of week. The minute must be any. */
    private static final List<Field> FIELDS =
            List.of(new Field(0, 23), new Field(1, 31), new Field(1, 12), new Field(0, 7));

    private Schedules() {}

    static List<Diagnostic> check(String timezone, List<Preset.Schedule> schedules, SourceRange range) {
        List<Diagnostic> problems = new ArrayList<>();
        if (!timezone.isEmpty() && !isZone(timezone)) {
            problems.add(Diagnostic.error(
                    "Invalid scheduling", "\"" + timezone + "\" is not the name of a time zone.", range));
        }
        List<List<BitSet>> earlier = new ArrayList<>();
        for (Preset.Schedule schedule : schedules) {
            Optional<List<BitSet>> times = parse(schedule.cron());
            if (times.isEmpty()) {
                problems.add(Diagnostic.error(
                        "Invalid schedule",
                        "The cron expression \"" + schedule.cron()
                                + "\" must have five fields: any minute (*), hour, day of month, month, day of week.",
                        range));
                continue;
            }
            if (earlier.stream().anyMatch(other -> overlap(other, times.get()))) {
                problems.add(Diagnostic.error(
                        "Invalid schedule",
                        "The schedule \"" + schedule.cron() + "\" overlaps with an earlier one.",
                        range));
            }
            earlier.add(times.get());
        }
        return problems;
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean overlap(List<BitSet> left, List<BitSet> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).intersects(right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<List<BitSet>> parse(String cron) {
        String[] fields = cron.trim().split("\\s+");
        if (fields.length != FIELDS.size() + 1 || !fields[0].equals("*")) {
            return Optional.empty();
        }
        List<BitSet> times = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            Optional<BitSet> set = parse(fields[i + 1], FIELDS.get(i));
            if (set.isEmpty()) {
                return Optional.empty();
            }
            times.add(set.get());
        }
        BitSet days = times.get(3);
        // Sunday is 0 and 7.
        if (days.get(7)) {
            days.set(0);
            days.clear(7);
        }
        return Optional.of(times);
    }

    private static Optional<BitSet> parse(String text, Field field) {
        BitSet set = new BitSet();
        for (String part : text.split(",", -1)) {
            if (part.equals("*")) {
                set.set(field.first(), field.last() + 1);
                continue;
            }
            if (!part.matches("[0-9]{1,2}(-[0-9]{1,2})?")) {
                return Optional.empty();
            }
            String[] ends = part.split("-");
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            if (from < field.first() || to > field.last() || from > to) {
                return Optional.empty();
            }
            set.set(from, to + 1);
        }
        return Optional.of(set);
    }
}
