package org.slipway.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedMapTest {

    @Test
    void neverGrowsBeyondItsBound() {
        BoundedMap<Integer, String> map = new BoundedMap<>(16);
        for (int i = 0; i < 1000; i++) {
            map.put(i, "value");
            assertThat(map.size()).isLessThanOrEqualTo(16);
        }
        assertThat(map.get(999)).isEqualTo("value");
    }

    @Test
    void makesAValueOnce() {
        BoundedMap<Integer, Object> map = new BoundedMap<>(4);
        Object first = map.computeIfAbsent(1, key -> new Object());

        assertThat(map.computeIfAbsent(1, key -> new Object())).isSameAs(first);
    }
}
