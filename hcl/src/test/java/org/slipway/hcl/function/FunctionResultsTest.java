package org.slipway.hcl.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.eval.Budget;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.eval.Evaluator;
import org.slipway.hcl.eval.Limits;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.syntax.Parsed;
import org.slipway.hcl.value.Value;

/** Calls with the answers that Terraform gave to them once, for machines without the binary. */
class FunctionResultsTest {

    private static final Path RESULTS = Path.of("src/test/resources/functions/results.txt");
    private static final Path CALLS = Path.of("src/test/resources/expressions/functions.txt");

    static Stream<Arguments> results() throws IOException {
        List<String> lines = Files.readAllLines(RESULTS).stream()
                .filter(line -> !line.startsWith("//"))
                .toList();
        return IntStream.range(0, lines.size() / 2)
                .mapToObj(
                        i -> Arguments.of(lines.get(2 * i), lines.get(2 * i + 1).substring(2)));
    }

    @ParameterizedTest
    @MethodSource("results")
    void answersAsTerraformDid(String call, String result) {
        Parsed<Expression> parsed =
                HclParser.parseExpression(SourceFile.of("call", "try(jsonencode(" + call + "), \"(error)\")"));
        assertThat(parsed.diagnostics()).isEmpty();
        Value value = new Evaluator(Budget.start(Limits.RENDER))
                .evaluate(parsed.value(), EvaluationContext.of(Map.of()))
                .value();
        assertThat(value).isEqualTo(Value.string(result));
    }

    @Test
    void everyCallThatIsComparedHasARecordedAnswer() throws IOException {
        List<String> calls = Files.readAllLines(CALLS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("//"))
                .toList();
        assertThat(results().map(arguments -> (String) arguments.get()[0])).containsExactlyElementsOf(calls);
    }
}
