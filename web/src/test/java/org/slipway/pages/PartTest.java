package org.slipway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;

class PartTest {

    private static final UUID ID = UUID.fromString("0b0c7e3c-0000-4000-8000-000000000001");
    private static final int SIZE = 3;

    private static Part<String> part(boolean follows, boolean precedes, int read) {
        List<String> rows = IntStream.range(0, read).mapToObj(i -> "r" + i).toList();
        return Part.of(SIZE, follows, precedes, rows, row -> row, "/list?q=a");
    }

    @Test
    void theFirstPageLeadsOnOnlyIfThereIsMore() {
        assertThat(part(false, false, 3)).isEqualTo(new Part<>(List.of("r0", "r1", "r2"), null, null));
        assertThat(part(false, false, 4)).isEqualTo(new Part<>(List.of("r0", "r1", "r2"), null, "/list?q=a&after=r2"));
    }

    @Test
    void aLaterPageLeadsBack() {
        assertThat(part(true, false, 2)).isEqualTo(new Part<>(List.of("r0", "r1"), "/list?q=a&before=r0", null));
        assertThat(part(true, false, 4))
                .isEqualTo(new Part<>(List.of("r0", "r1", "r2"), "/list?q=a&before=r0", "/list?q=a&after=r2"));
    }

    @Test
    void aPageReadBackwardsLeavesOutTheRowAtItsBeginning() {
        assertThat(part(false, true, 4))
                .isEqualTo(new Part<>(List.of("r1", "r2", "r3"), "/list?q=a&before=r1", "/list?q=a&after=r3"));
        assertThat(part(false, true, 3)).isEqualTo(new Part<>(List.of("r0", "r1", "r2"), null, "/list?q=a&after=r2"));
    }

    @Test
    void aPageWhoseRowsAreGoneLeadsToTheBeginning() {
        assertThat(part(true, false, 0)).isEqualTo(new Part<>(List.of(), "/list?q=a", null));
        assertThat(part(false, true, 0)).isEqualTo(new Part<>(List.of(), "/list?q=a", null));
        assertThat(part(false, false, 0)).isEqualTo(new Part<>(List.of(), null, null));
    }

    @Test
    void namesAPlaceByIdAndKey() {
        Part<String> part = Part.of(Slice.after(null, 2), List.of("a & b", "c"), row -> new Cursor<>(row, ID), "/list");

        assertThat(part.rows()).containsExactly("a & b");
        assertThat(part.next()).isEqualTo("/list?after=" + ID + "%3Aa+%26+b");
    }
}
