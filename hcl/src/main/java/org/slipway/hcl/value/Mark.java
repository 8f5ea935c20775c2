package org.slipway.hcl.value;

import java.util.EnumSet;
import java.util.Set;

/** A property of a value that travels with everything derived from it. */
public enum Mark {
    /** The value must not be shown. */
    SENSITIVE,
    /** The value exists for one run only and must not be stored. */
    EPHEMERAL;

    static final int NONE = 0;

    int bit() {
        return 1 << ordinal();
    }

    static int bits(Set<Mark> marks) {
        int bits = NONE;
        for (Mark mark : marks) {
            bits |= mark.bit();
        }
        return bits;
    }

    static Set<Mark> ofBits(int bits) {
        if (bits == NONE) {
            return Set.of();
        }
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : values()) {
            if ((bits & mark.bit()) != 0) {
                marks.add(mark);
            }
        }
        return Set.copyOf(marks);
    }
}
