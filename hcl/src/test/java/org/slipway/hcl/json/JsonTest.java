package org.slipway.hcl.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "[]",
                "{}",
                "[1,-0.5,\"a\",null]",
                "{\"a\":{\"b\":[false]}}",
                "\"\\u003c\\\"\\\\\\n\\u0001\"",
            })
    void writesWhatItRead(String json) throws JsonException {
        assertThat(JsonValues.encode(JsonValues.decode(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "01",
                "1.",
                "-",
                "+1",
                "'a'",
                "\"\\x\"",
                "\"\\u12\"",
                "\"a",
                "nul",
                "[1] 2",
                "{a:1}",
                "// c\n1",
                "\"\n\"",
                "1e999999999",
                "NaN",
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> JsonValues.decode(text)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @CsvSource({"[1 2],3", "{\"a\" 1},5", "tru,0"})
    void saysWhereTheTextStopsBeingJson(String text, int offset) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOfSatisfying(
                        JsonException.class, e -> assertThat(e.start()).isEqualTo(offset));
    }

    @Test
    void refusesDeepNestingInsteadOfOverflowingTheStack() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(1_000_000)))
                .isInstanceOf(JsonException.class)
                .hasMessage("objects and arrays may be nested up to 200 levels (at offset 200)");
    }

    @Test
    void nodesKnowWhereTheyStand() throws JsonException {
        JsonNode.JsonObject object = (JsonNode.JsonObject) JsonReader.read(" {\"a\": [true]} ");
        JsonNode.Member member = object.members().get(0);
        assertThat(object.start()).isEqualTo(1);
        assertThat(object.end()).isEqualTo(14);
        assertThat(member.key().start()).isEqualTo(2);
        assertThat(member.value().start()).isEqualTo(7);
        assertThat(member.value().end()).isEqualTo(13);
    }

    @Test
    void lastOfRepeatedNamesCountsAndNumbersAreExact() throws JsonException {
        Value value = JsonValues.decode("{\"a\":1,\"a\":0.10000000000000000000000001}");
        assertThat(value).hasToString("{a = 0.10000000000000000000000001}");
    }

    @Test
    void replacesLoneSurrogates() throws JsonException {
        assertThat(JsonValues.decode("\"\\ud83d\\ude00 \\ud83d!\"").asString()).isEqualTo("\ud83d\ude00 \ufffd!");
    }

    @Test
    void unknownValuesHaveNoJsonForm() {
        assertThatThrownBy(() -> JsonValues.encode(Value.unknown(Type.STRING)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
