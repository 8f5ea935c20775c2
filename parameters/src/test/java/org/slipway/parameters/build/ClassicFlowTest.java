package org.slipway.parameters.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Owner;
import org.slipway.parameters.Transition;
import org.slipway.parameters.build.BuildOutcome.ParameterError;
import org.slipway.parameters.build.BuildOutcome.Refused;
import org.slipway.parameters.build.BuildOutcome.Resolved;
import org.slipway.parameters.render.DynamicRenderer;
import org.slipway.parameters.render.RenderRequest;
import org.slipway.parameters.render.Template;
import org.slipway.parameters.stored.StoredForm;
import org.slipway.parameters.stored.StoredParameter;

/** The flow for versions and templates whose form does not depend on values. */
class ClassicFlowTest {

    private static final List<StoredParameter> DECLARED = declared(
            """
            data "coder_parameter" "region" {
              name    = "region"
              default = "eu"
              option {
                name  = "Europe"
                value = "eu"
              }
              option {
                name  = "America"
                value = "us"
              }
            }
            data "coder_parameter" "size" {
              name    = "size"
              type    = "number"
              mutable = true
              validation {
                monotonic = "increasing"
                min       = 1
                max       = 10
              }
            }
            data "coder_parameter" "debug" {
              name      = "debug"
              type      = "bool"
              mutable   = true
              ephemeral = true
              default   = false
            }
            """);

    private static List<StoredParameter> declared(String template) {
        return DynamicRenderer.render(Template.load(Cases.template(template)), RenderRequest.of(Map.of(), Owner.NONE))
                .parameters()
                .stream()
                .map(StoredForm::store)
                .toList();
    }

    private static BuildOutcome start(
            boolean first, Map<String, String> previous, Map<String, String> requested, Map<String, String> preset) {
        return BuildResolution.resolveClassic(
                new BuildRequest(Transition.START, first, previous, requested, preset), DECLARED);
    }

    private static Map<String, String> values(BuildOutcome outcome) {
        assertThat(outcome).isInstanceOf(Resolved.class);
        return ((Resolved) outcome).values();
    }

    @Test
    void presetCountsMoreThanRequestMoreThanPreviousBuildMoreThanDefault() {
        assertThat(values(start(true, Map.of(), Map.of("size", "2"), Map.of())))
                .containsOnly(Map.entry("region", "eu"), Map.entry("size", "2"), Map.entry("debug", "false"));
        assertThat(values(start(false, Map.of("size", "2"), Map.of("size", "3"), Map.of("size", "4"))))
                .containsEntry("size", "4");
    }

    @Test
    void anEphemeralValueMustBeGivenAgain() {
        Map<String, String> previous = Map.of("region", "eu", "size", "2", "debug", "true");
        assertThat(values(start(false, previous, Map.of(), Map.of()))).containsEntry("debug", "false");
        assertThat(values(start(false, previous, Map.of("debug", "true"), Map.of())))
                .containsEntry("debug", "true");
    }

    @Test
    void tellsAllThatIsWrongAtOnceSortedByName() {
        assertThat(start(false, Map.of("region", "eu", "size", "5"), Map.of("size", "4", "region", "us"), Map.of()))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.validations())
                        .extracting(ParameterError::field)
                        .containsExactly("region", "size"));
    }

    @Test
    void aRequiredParameterNeedsAValue() {
        assertThat(start(true, Map.of(), Map.of(), Map.of()))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.validations())
                        .extracting(ParameterError::field)
                        .containsExactly("size"));
    }

    @Test
    void valuesThatNothingDeclaresAreNotKept() {
        assertThat(values(start(false, Map.of("size", "2", "gone", "x"), Map.of("unknown", "y"), Map.of())))
                .doesNotContainKeys("gone", "unknown");
    }

    @ParameterizedTest
    @EnumSource(
            value = Transition.class,
            names = {"STOP", "DELETE"})
    void neverKeepsAWorkspaceFromBeingStopped(Transition transition) {
        Map<String, String> previous = Map.of("region", "mars", "size", "99", "gone", "x");
        assertThat(values(BuildResolution.resolveClassic(
                        new BuildRequest(transition, false, previous, Map.of(), Map.of()), DECLARED)))
                .containsAllEntriesOf(previous);
    }
}
