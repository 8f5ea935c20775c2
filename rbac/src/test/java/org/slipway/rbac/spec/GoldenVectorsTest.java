package org.slipway.rbac.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.rbac.Authorizer;

class GoldenVectorsTest {
    private static List<GoldenVectors.Vector> vectors;

    @BeforeAll
    static void readVectors() {
        vectors = GoldenVectors.read();
    }

    @Test
    void belongToTheInputsThatTheGeneratorMakesToday() {
        assertThat(vectors).extracting(GoldenVectors.Vector::input).isEqualTo(GoldenVectors.inputs());
    }

    @Test
    void includeTheWholeVoteTable() {
        assertThat(Inputs.exhaustive()).hasSize(9_720);
    }

    @Test
    void haveBothAnswersOftenEnough() {
        long allowed = vectors.stream().filter(GoldenVectors.Vector::allow).count();
        long byFallback = vectors.stream()
                .filter(vector -> vector.authorized() && !vector.allow())
                .count();

        assertThat(allowed).isBetween(vectors.size() / 5L, vectors.size() * 4L / 5);
        assertThat(byFallback).isPositive();
    }

    @Test
    void areAnsweredByTheEngineAsByOpa() {
        assertThat(vectors).allSatisfy(vector -> {
            List<Boolean> checks = new ArrayList<>();
            Authorizer authorizer = new Authorizer((subject, action, object, allowed) -> checks.add(allowed));
            Question question = Question.read(vector.input());

            boolean authorized = authorizer.authorize(question.subject(), question.action(), question.object());

            assertThat(checks.get(0)).isEqualTo(vector.allow());
            assertThat(authorized).isEqualTo(vector.authorized());
        });
    }

    @Test
    void areExplainedWithTheSameOutcome() {
        for (GoldenVectors.Vector vector : vectors) {
            assertThat(Checks.explain(vector.input()).allowed())
                    .as("%s", vector.input())
                    .isEqualTo(vector.authorized());
        }
    }

    @Test
    void areAnsweredByTheLiteralRulesAsByOpa() {
        assertThat(mismatches(null)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Mutants.Mutant.class)
    void catchEveryKnownMutantOfTheRules(Mutants.Mutant mutant) {
        assertThat(mismatches(mutant)).isGreaterThanOrEqualTo(10);
    }

    private static long mismatches(Mutants.Mutant mutant) {
        Mutants rules = new Mutants(mutant);
        return vectors.stream()
                .filter(vector -> rules.allow(vector.input()) != vector.allow())
                .count();
    }
}
