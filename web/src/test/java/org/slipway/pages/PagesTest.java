package org.slipway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.login.page.SetupView;

/** Renders every page with sample data to {@code target/preview} and checks what needs no browser. */
class PagesTest {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern POST_FORM = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

    static Stream<Map.Entry<String, String>> pages() {
        return Previews.html().entrySet().stream();
    }

    @BeforeAll
    static void writePreviews() {
        Previews.write(Path.of("target/preview"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void carriesNoInlineScriptOrStyle(Map.Entry<String, String> page) {
        assertThat(page.getValue())
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)[^>]*>")
                .doesNotContain("<style")
                .doesNotContainPattern("<[^>]*\\sstyle=")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=\"")
                .doesNotContain("javascript:");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void loadsNothingFromOtherHosts(Map.Entry<String, String> page) {
        assertThat(page.getValue())
                .doesNotContainPattern("(?:src|action)=\"(?:https?:)?//")
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneHeadingOneMainAndATitle(Map.Entry<String, String> page) {
        assertThat(page.getValue())
                .containsOnlyOnce("<h1")
                .containsOnlyOnce("<main")
                .containsOnlyOnce("<title>");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void usesEachIdOnce(Map.Entry<String, String> page) {
        List<String> ids = ID.matcher(page.getValue())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void protectsEveryPostWithATokenFromTheSession(Map.Entry<String, String> page) {
        assertThat(POST_FORM.matcher(page.getValue()).results().map(MatchResult::group))
                .allSatisfy(form -> assertThat(form).contains("name=\"csrf_token\" value=\"csrf-token\""));
    }

    @Test
    void consentSendsTheRequestBackExactlyAsItCame() {
        assertThat(Previews.html().get("consent"))
                .contains("name=\"state\" value=\"a&#34;b&lt;c>&amp;d\"")
                .contains("name=\"resource\" value=\"https://slipway.example.com/mcp\"");
    }

    @Test
    void untrustedRedirectIsNeverALink() {
        assertThat(Previews.html().get("consent-error"))
                .contains("evil.example.net")
                .doesNotContainPattern("(?:href|action)=\"[^\"]*evil");
    }

    @Test
    void passwordsAreNeverEchoed() {
        View refused = new SetupView(
                SampleViews.all().get("setup").frame(), Form.blank().with("password", "hunter2hunter2"), 12);
        assertThat(Previews.render(refused)).doesNotContain("hunter2");
    }
}
