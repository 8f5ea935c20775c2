package org.slipway.hcl.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.hcl.value.Mark;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

class FunctionCallTest {

    private static final Map<String, byte[]> FILES = Map.of(
            "motd.txt", "hello".getBytes(StandardCharsets.UTF_8),
            "conf/a.json", "{}".getBytes(StandardCharsets.UTF_8),
            "conf/deep/b.json", new byte[] {(byte) 0xff});

    private static final FileSource SOURCE = new FileSource() {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(FILES.get(path));
        }

        @Override
        public Collection<String> paths() {
            return FILES.keySet();
        }
    };

    private static final Value SECRET = Value.string("s").withMark(Mark.SENSITIVE);

    private static CallContext context(CallBudget budget, Optional<Instant> time) {
        return new CallContext(budget, SOURCE, time, (name, text, variables) -> Value.string(name + "|" + text));
    }

    private static Value call(String name, Value... arguments) throws FunctionException {
        return Functions.find(name).orElseThrow().call(List.of(arguments), context(size -> {}, Optional.empty()));
    }

    private static Value text(String text) {
        return Value.string(text);
    }

    @Test
    void anUnknownArgumentMakesAnUnknownResultOfTheKnownType() throws FunctionException {
        assertThat(call("upper", Value.unknown(Type.STRING))).isEqualTo(Value.unknown(Type.STRING));
        assertThat(call("upper", Value.DYNAMIC)).isEqualTo(Value.unknown(Type.STRING));
        assertThat(call("join", text(","), Value.tuple(List.of(Value.DYNAMIC)))).isEqualTo(Value.unknown(Type.STRING));
    }

    @Test
    void functionsOnStructureWorkAroundUnknownParts() throws FunctionException {
        Value partly = Value.tuple(List.of(text("a"), Value.unknown(Type.STRING)));
        assertThat(call("length", partly)).isEqualTo(Value.number(2));
        assertThat(call("element", partly, Value.number(0))).isEqualTo(text("a"));
        assertThat(call("contains", partly, text("a"))).isEqualTo(Value.TRUE);
        assertThat(call("contains", partly, text("b"))).isEqualTo(Value.unknown(Type.BOOL));
        assertThat(call("keys", Value.object(Map.of("k", Value.DYNAMIC)))).isEqualTo(Value.tuple(List.of(text("k"))));
        assertThat(call("coalesce", text("a"), Value.unknown(Type.STRING))).isEqualTo(text("a"));
        assertThat(call("flatten", Value.tuple(List.of(Value.DYNAMIC)))).isEqualTo(Value.DYNAMIC);
    }

    @Test
    void marksPassToTheResult() throws FunctionException {
        assertThat(call("upper", SECRET)).isEqualTo(text("S").withMark(Mark.SENSITIVE));
        assertThat(call("jsonencode", Value.tuple(List.of(SECRET))).hasMark(Mark.SENSITIVE))
                .isTrue();
        assertThat(call("length", Value.tuple(List.of(SECRET))).isMarked()).isFalse();
        assertThat(call("element", Value.tuple(List.of(text("a"), SECRET)), Value.number(0))
                        .isMarked())
                .isFalse();
        assertThat(call("nonsensitive", SECRET)).isEqualTo(text("s"));
        assertThat(call("ephemeralasnull", text("x").withMark(Mark.EPHEMERAL))).isEqualTo(Value.nullOf(Type.STRING));
    }

    @Test
    void errorsNameTheArgument() {
        assertThatThrownBy(() -> call("substr", text("a"), text("x"), Value.number(1)))
                .isInstanceOfSatisfying(FunctionException.class, e -> {
                    assertThat(e.argument()).hasValue(1);
                    assertThat(e).hasMessageContaining("\"offset\"");
                });
        assertThatThrownBy(() -> call("upper")).hasMessageContaining("\"str\" is missing");
        assertThatThrownBy(() -> call("upper", text("a"), text("b"))).hasMessageContaining("takes only 1 argument");
        assertThatThrownBy(() -> call("upper", Value.NULL)).hasMessageContaining("must not be null");
    }

    @Test
    void largeOutputIsAnnouncedBeforeItIsMade() {
        CallBudget budget = size -> {
            if (size > 1_000) {
                throw new IllegalStateException("too much: " + size);
            }
        };
        Value hundred =
                Value.strings(IntStream.range(0, 100).mapToObj(String::valueOf).toList());
        assertThatThrownBy(() -> Functions.find("setproduct")
                        .orElseThrow()
                        .call(List.of(hundred, hundred, hundred, hundred, hundred), context(budget, Optional.empty())))
                .hasMessageContaining("too much");
        assertThatThrownBy(() -> Functions.find("indent")
                        .orElseThrow()
                        .call(
                                List.of(Value.number(Integer.MAX_VALUE), text("a\nb")),
                                context(budget, Optional.empty())))
                .hasMessageContaining("too much");
    }

    @Test
    void filesAreThoseOfTheTemplate() throws FunctionException {
        assertThat(call("file", text("./conf/../motd.txt"))).isEqualTo(text("hello"));
        assertThat(call("fileexists", text("nope"))).isEqualTo(Value.FALSE);
        assertThat(call("filebase64", text("conf/deep/b.json"))).isEqualTo(text("/w=="));
        assertThat(call("fileset", text("conf"), text("*.json"))).hasToString("set[\"a.json\"]");
        assertThat(call("fileset", text("."), text("**/*.{json,yaml}")))
                .hasToString("set[\"conf/a.json\", \"conf/deep/b.json\"]");
        assertThat(call("templatefile", text("motd.txt"), Value.EMPTY_OBJECT)).isEqualTo(text("motd.txt|hello"));
        assertThatThrownBy(() -> call("file", text("conf/deep/b.json"))).hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../secret", "conf/../../secret", "~/.ssh/id", "a\\b"})
    void noPathLeadsOutOfTheTemplate(String path) {
        assertThatThrownBy(() -> call("file", text(path)))
                .isInstanceOf(FunctionException.class)
                .hasMessageNotContaining("no file exists");
    }

    @Test
    void timeIsGivenOrUnknown() throws FunctionException {
        assertThat(call("timestamp")).isEqualTo(Value.unknown(Type.STRING));
        Value given = Functions.find("timestamp")
                .orElseThrow()
                .call(List.of(), context(size -> {}, Optional.of(Instant.parse("2026-01-02T03:04:05.678Z"))));
        assertThat(given).isEqualTo(text("2026-01-02T03:04:05Z"));
    }

    @Test
    void chanceKeysAndTheHostAreOutOfReach() throws FunctionException {
        assertThat(call("uuid")).isEqualTo(Value.unknown(Type.STRING));
        assertThat(call("bcrypt", text("a"))).isEqualTo(Value.unknown(Type.STRING));
        assertThatThrownBy(() -> call("abspath", text("."))).hasMessageContaining("host");
        assertThatThrownBy(() -> call("list", text("a"))).hasMessageContaining("tolist");
    }

    @Test
    void hostilePatternsAreRefusedOrHarmless() {
        assertThatThrownBy(() -> call("regex", text("a".repeat(20_000)), text("a")))
                .hasMessageContaining("longer");
        assertThatThrownBy(() -> call("regex", text("(a+)+$"), text("a".repeat(5_000) + "!")))
                .hasMessageContaining("did not match");
    }
}
