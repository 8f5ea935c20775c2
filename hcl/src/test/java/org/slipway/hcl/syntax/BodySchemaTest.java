package org.slipway.hcl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.hcl.SourceFile;

class BodySchemaTest {

    private static final BodySchema SCHEMA =
            BodySchema.EMPTY.required("name").optional("size").block("option", "label");

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("name = 1\noption \"x\" {}\n", ""),
                Arguments.of("size = 1\n", "Missing required argument"),
                Arguments.of("name = 1\nnmae = 2\n", "Unsupported argument"),
                Arguments.of("name = 1\noption = 2\n", "Unsupported argument"),
                Arguments.of("name = 1\nopton \"x\" {}\n", "Unsupported block type"),
                Arguments.of("name = 1\noption {}\n", "Missing label for option"),
                Arguments.of("name = 1\noption \"x\" \"y\" {}\n", "Extraneous label for option"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void reportsWhatDoesNotAgree(String source, String summaries) {
        BodyContent content =
                HclParser.parse(SourceFile.of("x.tf", source)).value().content(SCHEMA);
        assertThat(String.join(
                        " ",
                        content.diagnostics().stream().map(d -> d.summary()).toList()))
                .isEqualTo(summaries);
    }

    @Test
    void suggestsWhatWasPerhapsMeant() {
        BodyContent content = HclParser.parse(SourceFile.of("x.tf", "name = 1\nsise = 2\n"))
                .value()
                .content(SCHEMA);
        assertThat(content.diagnostics().get(0).detail()).contains("Did you mean \"size\"?");
    }

    @Test
    void leavesTheRestAloneWhenOnlyAPartIsAskedFor() {
        BodyContent content = HclParser.parse(SourceFile.of("x.tf", "name = 1\nother = 2\nthing {}\n"))
                .value()
                .partialContent(SCHEMA);
        assertThat(content.diagnostics()).isEmpty();
        assertThat(content.attributes()).containsOnlyKeys("name");
    }
}
