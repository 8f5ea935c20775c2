package org.slipway.parameters.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Owner;
import org.slipway.parameters.Transition;
import org.slipway.parameters.build.BuildOutcome.ParameterError;
import org.slipway.parameters.build.BuildOutcome.Refused;
import org.slipway.parameters.build.BuildOutcome.Resolved;
import org.slipway.parameters.render.DynamicRenderer;
import org.slipway.parameters.render.RenderRequest;
import org.slipway.parameters.render.Template;

class BuildResolutionTest {

    private static final String TEMPLATE =
            """
            data "coder_parameter" "region" {
              name    = "region"
              default = "eu"
            }
            data "coder_parameter" "size" {
              name    = "size"
              type    = "number"
              mutable = true
              default = 3
              validation {
                monotonic = "increasing"
                min       = 1
                max       = 10
                error     = "from {min} to {max}"
              }
            }
            data "coder_parameter" "debug" {
              name      = "debug"
              type      = "bool"
              mutable   = true
              ephemeral = true
              default   = false
            }
            data "coder_parameter" "branch" {
              count   = data.coder_parameter.debug.value == "true" ? 1 : 0
              name    = "branch"
              mutable = true
              default = "main"
            }
            """;

    private static BuildOutcome resolve(String template, BuildRequest request) {
        Template parsed = Template.load(Cases.template(template));
        return BuildResolution.resolve(
                request, inputs -> DynamicRenderer.render(parsed, RenderRequest.of(inputs, Owner.NONE)));
    }

    private static BuildRequest first(Map<String, String> requested) {
        return new BuildRequest(Transition.START, true, Map.of(), requested, Map.of());
    }

    private static BuildRequest later(Map<String, String> previous, Map<String, String> requested) {
        return new BuildRequest(Transition.START, false, previous, requested, Map.of());
    }

    private static Map<String, String> values(BuildOutcome outcome) {
        assertThat(outcome).isInstanceOf(Resolved.class);
        return ((Resolved) outcome).values();
    }

    private static Refused refused(BuildOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    @Test
    void presetCountsMoreThanRequestAndRequestMoreThanPreviousBuild() {
        Map<String, String> previous = Map.of("region", "eu", "size", "3");
        BuildOutcome outcome = resolve(
                TEMPLATE,
                new BuildRequest(Transition.START, false, previous, Map.of("size", "4"), Map.of("size", "5")));
        assertThat(values(outcome)).containsEntry("size", "5").containsEntry("region", "eu");
        assertThat(values(resolve(TEMPLATE, later(previous, Map.of("size", "4")))))
                .containsEntry("size", "4");
    }

    @Test
    void defaultsOfTodayAreStored() {
        assertThat(values(resolve(TEMPLATE, first(Map.of("size", "2")))))
                .containsOnly(Map.entry("region", "eu"), Map.entry("size", "2"), Map.entry("debug", "false"));
    }

    @Test
    void ephemeralValueOfThePreviousBuildIsDropped() {
        Map<String, String> previous = Map.of("region", "eu", "size", "3", "debug", "true", "branch", "topic");
        assertThat(values(resolve(TEMPLATE, later(previous, Map.of()))))
                .containsEntry("debug", "false")
                .doesNotContainKey("branch");
    }

    @Test
    void ephemeralValueOfTheRequestStaysAndOpensWhatDependsOnIt() {
        assertThat(values(resolve(
                        TEMPLATE, later(Map.of("region", "eu", "size", "3"), Map.of("debug", "true", "branch", "x")))))
                .containsEntry("debug", "true")
                .containsEntry("branch", "x");
    }

    @Test
    void immutableValueMustNotChangeAfterTheFirstBuild() {
        assertThat(refused(resolve(TEMPLATE, later(Map.of("region", "eu", "size", "3"), Map.of("region", "us"))))
                        .validations())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("region");
                    assertThat(error.detail()).startsWith("Immutable parameter changed; ");
                });
        assertThat(values(resolve(TEMPLATE, first(Map.of("region", "us"))))).containsEntry("region", "us");
    }

    @Test
    void newImmutableParameterMayComeWithAnyValue() {
        assertThat(values(resolve(TEMPLATE, later(Map.of("size", "3"), Map.of("region", "us")))))
                .containsEntry("region", "us");
    }

    @Test
    void mutabilityIsJudgedOnTheNewRender() {
        String template =
                """
                data "coder_parameter" "free" {
                  name    = "free"
                  type    = "bool"
                  mutable = true
                  default = false
                }
                data "coder_parameter" "region" {
                  name    = "region"
                  mutable = data.coder_parameter.free.value == "true"
                  default = "eu"
                }
                """;
        Map<String, String> previous = Map.of("free", "false", "region", "eu");
        assertThat(values(resolve(template, later(previous, Map.of("free", "true", "region", "us")))))
                .containsEntry("region", "us");
        assertThat(refused(resolve(template, later(previous, Map.of("region", "us"))))
                        .validations())
                .hasSize(1);
    }

    static Stream<Arguments> monotonic() {
        return Stream.of(
                Arguments.of("5", "5", true),
                Arguments.of("5", "6", true),
                Arguments.of("5", "4", false),
                Arguments.of("not a number", "4", true));
    }

    @ParameterizedTest
    @MethodSource("monotonic")
    void monotonicNumbersAreComparedWithThePreviousBuild(String before, String now, boolean allowed) {
        BuildOutcome outcome = resolve(TEMPLATE, later(Map.of("region", "eu", "size", before), Map.of("size", now)));
        assertThat(outcome instanceof Resolved).isEqualTo(allowed);
    }

    @Test
    void allErrorsComeAtOnceSortedByName() {
        Map<String, String> previous = Map.of("region", "eu", "size", "9");
        Refused refused =
                refused(resolve(TEMPLATE, later(previous, Map.of("size", "0", "region", "us", "debug", "maybe"))));
        assertThat(refused.validations()).extracting(ParameterError::field).containsExactly("debug", "region", "size");
        assertThat(refused.validations().get(2).detail()).contains("monotonic").endsWith(", and 1 other diagnostic(s)");
    }

    @Test
    void errorsOfTheTemplateEndTheResolution() {
        Refused refused = refused(resolve("data \"coder_parameter\" \"x\" {}", first(Map.of())));
        assertThat(refused.diagnostics()).isNotEmpty();
    }

    @Test
    void valuesWithoutParameterAreDroppedOnStart() {
        assertThat(values(resolve(TEMPLATE, later(Map.of("region", "eu", "size", "3", "gone", "x"), Map.of()))))
                .doesNotContainKey("gone");
    }

    @ParameterizedTest
    @EnumSource(
            value = Transition.class,
            names = {"STOP", "DELETE"})
    void stopAndDeleteKeepAllValuesAndAreNeverRefused(Transition transition) {
        Map<String, String> previous = Map.of("region", "eu", "size", "99", "gone", "x");
        BuildOutcome outcome = resolve(TEMPLATE, new BuildRequest(transition, false, previous, Map.of(), Map.of()));
        assertThat(values(outcome)).containsAllEntriesOf(previous);
        BuildOutcome broken = resolve(
                "data \"coder_parameter\" \"x\" {}", new BuildRequest(transition, false, previous, Map.of(), Map.of()));
        assertThat(values(broken)).containsAllEntriesOf(previous);
    }

    @Test
    void anIncompleteRenderDropsNothing() {
        String template = TEMPLATE + "module \"gone\" { source = \"example.com/gone\" }";
        Map<String, String> previous = new HashMap<>(Map.of("region", "eu", "size", "3", "from_module", "x"));
        assertThat(values(resolve(template, later(previous, Map.of())))).containsEntry("from_module", "x");
    }
}
