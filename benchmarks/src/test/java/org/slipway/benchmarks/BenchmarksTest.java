package org.slipway.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.benchmarks.oauth.OAuthRun;

class BenchmarksTest {

    @Test
    void readsOptionsInAnyOrder() {
        assertThat(Benchmarks.Options.parse(new String[] {"--json", "authz", "--cases", "a.*", "--quick"}))
                .isEqualTo(new Benchmarks.Options("authz", true, "a.*", true, 0, 1_000_000, false));
        assertThat(Benchmarks.Options.parse(new String[] {"authz"}))
                .isEqualTo(new Benchmarks.Options("authz", false, ".*", false, 0, 1_000_000, false));
        assertThat(Benchmarks.Options.parse(new String[] {"oauth", "--case", "refresh", "--seconds", "15"}))
                .isEqualTo(new Benchmarks.Options("oauth", false, "\\Qrefresh\\E", false, 15, 1_000_000, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "authz more", "authz --cases", "oauth --seconds soon", "authz --fast"})
    void showsTheUsageForWrongOptions(String arguments) {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmarks.Options.parse(words))
                .withMessageStartingWith("usage: bench NAME");
    }

    @Test
    void saysThatNoCaseMatches() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthzRun.run("nothing", true))
                .withMessage("no case matches nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RenderRun.run(Path.of("."), "nothing", true))
                .withMessage("no case matches nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OAuthRun.run(Path.of("."), "nothing", true, 0))
                .withMessage("no case matches nothing");
    }

    @Test
    void theRenderWorkloadsAreTheTemplatesThatTheyClaimToBe() {
        assertThatCode(() -> new RenderBenchmark().checkWorkload()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--fast", "--single now", "--compare HEAD", "--compare HEAD HEAD HEAD"})
    void theScriptShowsItsUsageForWrongArguments(String arguments) throws IOException, InterruptedException {
        assertThat(script(arguments)).startsWith("status 1").contains("--compare A B");
    }

    @Test
    void theScriptRefusesAnUnknownRevision() throws IOException, InterruptedException {
        assertThat(script("--compare HEAD no-such-revision"))
                .startsWith("status 1")
                .contains("unknown revision: no-such-revision");
    }

    private static String script(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of("..", "scripts", "benchmark-authz.sh").toString()));
        command.addAll(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return "status " + process.waitFor() + "\n" + output;
    }
}
