package org.slipway.hcl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final Value ONE = Value.number(1);
    private static final Value SECRET = Value.string("s").withMark(Mark.SENSITIVE);

    @Test
    void composesStrings() {
        assertThat(Value.string("e\u0301")).isEqualTo(Value.string("\u00e9"));
    }

    @Test
    void equalNumbersAreOneValue() {
        assertThat(Value.number(new BigDecimal("1.00"))).isEqualTo(ONE).hasSameHashCodeAs(ONE);
    }

    @Test
    void valuesOfDifferentTypesAreNotEqual() {
        assertThat(ONE.equalTo(Value.string("1"))).isEqualTo(Value.FALSE);
    }

    @Test
    void nullsAreEqualWhateverTheirType() {
        assertThat(Value.NULL.equalTo(Value.nullOf(Type.STRING))).isEqualTo(Value.TRUE);
        assertThat(Value.NULL.equalTo(ONE)).isEqualTo(Value.FALSE);
    }

    @Test
    void comparingWithAnUnknownIsUnknown() {
        assertThat(ONE.equalTo(Value.unknown(Type.NUMBER))).isEqualTo(Value.unknown(Type.BOOL));
        assertThat(ONE.equalTo(Value.DYNAMIC)).isEqualTo(Value.unknown(Type.BOOL));
        assertThat(ONE.equalTo(Value.unknown(Type.STRING))).isEqualTo(Value.FALSE);
    }

    @Test
    void oneKnownDifferenceDecidesDespiteUnknownParts() {
        Value left = Value.tuple(List.of(Value.unknown(Type.NUMBER), ONE));
        Value right = Value.tuple(List.of(ONE, Value.number(2)));
        assertThat(left.equalTo(right)).isEqualTo(Value.FALSE);
        assertThat(left.equalTo(Value.tuple(List.of(ONE, ONE)))).isEqualTo(Value.unknown(Type.BOOL));
    }

    @Test
    void comparingCarriesMarks() {
        assertThat(SECRET.equalTo(Value.string("s")).hasMark(Mark.SENSITIVE)).isTrue();
    }

    @Test
    void marksOfElementsMoveToTheSet() {
        Value set = Value.set(Type.STRING, List.of(SECRET, Value.string("a")));
        assertThat(set.marks()).containsExactly(Mark.SENSITIVE);
        assertThat(set.elements()).containsExactly(Value.string("a"), Value.string("s"));
    }

    @Test
    void marksWithinAreKnownWithoutWalking() {
        Value object = Value.object(Map.of("a", Value.tuple(List.of(SECRET))));
        assertThat(object.isMarked()).isFalse();
        assertThat(object.isMarkedWithin()).isTrue();
        assertThat(object.unmarkedDeep().isMarkedWithin()).isFalse();
        assertThat(object.withMark(Mark.EPHEMERAL).unmarked()).isEqualTo(object);
    }

    @Test
    void setWithAnUnknownElementIsUnknown() {
        assertThat(Value.set(Type.STRING, List.of(Value.unknown(Type.STRING))))
                .isEqualTo(Value.unknown(Type.set(Type.STRING)));
    }

    @Test
    void setsCountEqualElementsOnceAndOrderThem() {
        Value numbers = Value.set(Type.NUMBER, List.of(Value.number(10), Value.number(2), ONE, ONE));
        assertThat(numbers.elements()).containsExactly(ONE, Value.number(2), Value.number(10));
    }

    @Test
    void setsOfObjectsAreOrderedByTheirText() {
        Type type = Type.object(Map.of("a", Type.NUMBER));
        Value set = Value.set(
                type,
                List.of(2, 10, 1).stream()
                        .map(i -> Value.object(Map.of("a", Value.number(i))))
                        .toList());
        assertThat(set.elements().stream().map(o -> o.entries().get("a").toString()))
                .containsExactly("10", "1", "2");
    }

    @Test
    void nullSortsLastInASet() {
        Value set = Value.set(Type.STRING, List.of(Value.nullOf(Type.STRING), Value.string("z")));
        assertThat(set.elements()).containsExactly(Value.string("z"), Value.nullOf(Type.STRING));
    }

    @Test
    void mapsAreOrderedByCodePoint() {
        Value map = Value.map(Type.NUMBER, Map.of("\uff5e", ONE, "\ud83d\ude00", ONE, "a", ONE));
        assertThat(map.entries().keySet()).containsExactly("a", "\uff5e", "\ud83d\ude00");
    }

    @Test
    void listsRefuseElementsOfAnotherType() {
        assertThatThrownBy(() -> Value.list(Type.STRING, List.of(ONE))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void askingAnUnknownForItsContentIsAnError() {
        assertThatThrownBy(() -> Value.unknown(Type.STRING).asString()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void walksEveryPartWithItsPath() {
        List<String> paths = new ArrayList<>();
        Value.object(Map.of("a", Value.tuple(List.of(Value.map(Type.NUMBER, Map.of("k", ONE))))))
                .walk((path, value) -> paths.add(path.toString()));
        assertThat(paths).containsExactly("", ".a", ".a[0]", ".a[0][\"k\"]");
    }

    @Test
    void neverPrintsWhatIsSensitive() {
        assertThat(Value.tuple(List.of(SECRET))).hasToString("[(sensitive)]");
    }
}
