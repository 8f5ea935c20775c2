package org.slipway.cli.authz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Terminal;
import org.slipway.cli.http.Json;

class AuthzCommandsTest {

    private static final String MEMBER =
            """
            {"action": "%s", "object": {"type": "workspace"}, "subject": {"id": "ann", "roles": ["%s"]}}
            """;

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @Test
    void generatesAnInputThatTheEngineAllows() throws IOException {
        assertThat(terminal.run("authz", "gen-input")).isZero();

        JsonNode input = Json.MAPPER.readTree(terminal.out());
        assertThat(input.fieldNames()).toIterable().containsExactly("action", "object", "subject");
        assertThat(input.at("/object/type").textValue()).isEqualTo("workspace");
        assertThat(check(terminal.out())).isZero();
        assertThat(terminal.out()).isEqualToIgnoringWhitespace("{\"allowed\": true}");
    }

    @Test
    void generatesTheInputThatWasDescribed() throws IOException {
        terminal.run(
                "authz",
                "gen-input",
                "--subject=template-admin",
                "--action=delete",
                "--object=prebuilt_workspace,owner=prebuilds");

        JsonNode input = Json.MAPPER.readTree(terminal.out());
        assertThat(input.get("action").textValue()).isEqualTo("delete");
        assertThat(input.at("/object/type").textValue()).isEqualTo("prebuilt_workspace");
    }

    @Test
    void generatesTheSameRandomInputsForTheSameSeed() throws IOException {
        terminal.run("authz", "gen-input", "--random", "7", "5");
        String first = terminal.out();
        terminal.run("authz", "gen-input", "--random", "7", "5");

        assertThat(terminal.out()).isEqualTo(first);
        assertThat(Json.MAPPER.readTree(first)).hasSize(5);
        terminal.run("authz", "gen-input", "--random", "8", "5");
        assertThat(terminal.out()).isNotEqualTo(first);
    }

    @Test
    void writesAFileThatOnlyItsOwnerMayRead() throws IOException {
        Path file = Files.writeString(folder.resolve("inputs.json"), "old");

        assertThat(terminal.run("authz", "gen-input", "--exhaustive", "--out", file.toString()))
                .isZero();

        assertThat(terminal.out()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Json.MAPPER.readTree(file.toFile())).hasSize(9720);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--subject nobody           | unknown role \"nobody\"",
                "--action fly               | unknown action \"fly\"",
                "--object workspace,owner=x | \"x\" is not an id",
                "--random 1 -1              | from 0 to 1000000",
                "--random 1                 | requires at least 2 values",
                "--exhaustive --action read | Choose one of"
            })
    void saysWhatIsWrongWithADescription(String options, String complaint) {
        assertThat(terminal.run(("authz gen-input " + options).split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(terminal.err()).startsWith("error: ").contains(complaint);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void answersABatchInItsOrder() throws IOException {
        String inputs = "[" + MEMBER.formatted("read", "member") + "," + MEMBER.formatted("read", "owner") + "]";

        assertThat(check(inputs, "--batch")).isZero();

        assertThat(terminal.out()).isEqualToIgnoringWhitespace("[{\"allowed\": false}, {\"allowed\": true}]");
    }

    @Test
    void explainsADecision() throws IOException {
        assertThat(check(MEMBER.formatted("read", "owner"), "--explain")).isZero();

        JsonNode answer = Json.MAPPER.readTree(terminal.out());
        assertThat(answer.get("allowed").booleanValue()).isTrue();
        assertThat(answer.get("decided_by").textValue()).isEqualTo("role_grant");
        assertThat(answer.get("role").textValue()).isEqualTo("owner");
        assertThat(answer.get("reason").textValue()).contains("workspace:read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\": \"read\"}                      | The input in",
                "[{\"action\": \"read\"}]                    | Input 1 of 1 in",
                "[7]                                         | is not an object",
                "{\"action                                   | is not JSON",
                "''                                          | is empty"
            })
    void refusesAnInputThatIsNotOne(String input, String complaint) throws IOException {
        assertThat(check(input)).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err()).startsWith("error: ").contains(complaint).hasLineCount(1);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void insistsOnAnArrayForABatch() throws IOException {
        assertThat(check(MEMBER.formatted("read", "member"), "--batch")).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err()).contains("is not an array");
    }

    @Test
    void saysThatTheFileDoesNotExist() {
        assertThat(terminal.run(
                        "authz", "check", "--input", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err()).contains("it does not exist.");
    }

    private int check(String input, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("input.json"), input);
        String[] arguments = new String[4 + options.length];
        System.arraycopy(new String[] {"authz", "check", "--input", file.toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return terminal.run(arguments);
    }
}
