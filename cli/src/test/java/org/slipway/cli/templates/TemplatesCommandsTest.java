package org.slipway.cli.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.cli.ExitCode;
import org.slipway.cli.FakeServer;
import org.slipway.cli.Terminal;

class TemplatesCommandsTest {

    private static final String TEMPLATE =
            """
            {"id": "t1", "name": "boat", "display_name": "The boat", "organization_name": "default",
             "active_version_id": "v1", "updated_at": "2026-02-27T12:00:00Z"}
            """;
    private static final String BY_NAME = "GET /api/v2/organizations/default/templates/boat";
    private static final String VERSION =
            """
            {"id": "v2", "name": "second", "message": "Newer tools", "created_by": {"username": "ada"},
             "job": {"status": "succeeded"}, "created_at": "2026-02-27T12:00:00Z"}
            """;
    private static final String USER = "6c7d4bb2-37a5-4b2f-9d6a-0d4bd1a3f6c1";

    private final FakeServer server = new FakeServer();

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void signIn() {
        terminal = new Terminal(folder).variable("SLIPWAY_URL", server.url()).variable("SLIPWAY_SESSION_TOKEN", "t0");
        server.on(BY_NAME, 200, TEMPLATE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsTemplatesThatMatchAQuery() {
        server.on("GET /api/v2/templates", 200, "[" + TEMPLATE + "]");

        assertThat(terminal.run("templates", "list", "--search", "name:boat deprecated:false"))
                .isZero();

        assertThat(terminal.out())
                .isEqualToNormalizingNewlines(
                        """
                        NAME  TITLE     ORGANIZATION  ACTIVE VERSION  CHANGED
                        boat  The boat  default       v1              2 days ago
                        """);
        assertThat(server.only("GET /api/v2/templates").query()).isEqualTo("q=name%3Aboat+deprecated%3Afalse");
    }

    @Test
    void showsATemplateOfAnotherOrganization() {
        server.on("GET /api/v2/organizations/sea%20side/templates/boat", 200, TEMPLATE);
        server.on("GET /api/v2/organizations/sea side/templates/boat", 200, TEMPLATE);

        assertThat(terminal.run("templates", "show", "boat", "--organization", "sea side"))
                .isZero();

        assertThat(terminal.out()).contains("The boat");
    }

    @Test
    void saysThatThereIsNoSuchTemplate() {
        assertThat(terminal.run("templates", "show", "ship")).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err()).contains("Resource not found.");
    }

    @Test
    void listsVersionsAndArchivedOnesOnlyWhenAsked() {
        server.on("GET /api/v2/templates/t1/versions", 200, "[" + VERSION + "]");

        assertThat(terminal.run("templates", "versions", "boat")).isZero();
        assertThat(terminal.out())
                .isEqualToNormalizingNewlines(
                        """
                        NAME    IMPORT     BY   MESSAGE      UPLOADED    ID
                        second  succeeded  ada  Newer tools  2 days ago  v2
                        """);
        terminal.run("templates", "versions", "boat", "--archived");
        assertThat(server.requests("GET /api/v2/templates/t1/versions"))
                .extracting(FakeServer.Request::query)
                .containsExactly(null, "include_archived=true");
    }

    @Test
    void makesAVersionTheActiveOne() {
        server.on("GET /api/v2/templates/t1/versions/second", 200, VERSION);
        server.on("PATCH /api/v2/templates/t1/versions", 200, "{\"message\": \"ok\"}");

        assertThat(terminal.run("templates", "activate", "boat", "second")).isZero();

        assertThat(server.only("PATCH /api/v2/templates/t1/versions")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo("v2");
        assertThat(terminal.err()).contains("New workspaces of boat are made from second.");
    }

    @Test
    void activatesNothingThatIsNotThere() {
        assertThat(terminal.run("templates", "activate", "boat", "third")).isEqualTo(ExitCode.FAILED);

        assertThat(server.requests("PATCH /api/v2/templates/t1/versions")).isEmpty();
    }

    @Test
    void changesOnlyWhatIsGiven() {
        server.on("PATCH /api/v2/templates/t1", 200, TEMPLATE);

        assertThat(terminal.run("templates", "edit", "boat", "--description", "Floats", "--deprecated", ""))
                .isZero();

        assertThat(server.only("PATCH /api/v2/templates/t1").body())
                .isEqualToIgnoringWhitespace("{\"description\": \"Floats\", \"deprecation_message\": \"\"}");
    }

    @Test
    void editsNothingWithoutBeingToldWhat() {
        assertThat(terminal.run("templates", "edit", "boat")).isEqualTo(ExitCode.USAGE);

        assertThat(server.requests(BY_NAME)).isEmpty();
    }

    @Test
    void archivesAVersionAndBringsItBack() {
        server.on("GET /api/v2/templates/t1/versions/second", 200, VERSION);
        server.on("POST /api/v2/templateversions/v2/archive", 200, "{\"message\": \"ok\"}");
        server.on("POST /api/v2/templateversions/v2/unarchive", 200, "{\"message\": \"ok\"}");

        assertThat(terminal.run("templates", "archive", "boat", "second")).isZero();
        assertThat(terminal.err()).contains("second is archived.");
        assertThat(terminal.run("templates", "archive", "boat", "second", "--undo"))
                .isZero();
        assertThat(terminal.err()).contains("second is back in the list.");
        assertThat(server.requests("POST /api/v2/templateversions/v2/unarchive"))
                .hasSize(1);
    }

    @Test
    void archivesWhatFailedOrAllThatIsNotActive() {
        server.on(
                "POST /api/v2/templates/t1/versions/archive",
                200,
                "{\"template_id\": \"t1\", \"archived_ids\": [\"a\", \"b\"]}");

        terminal.run("templates", "archive", "boat");
        assertThat(terminal.err()).contains("2 versions of boat are archived.");
        terminal.run("templates", "archive", "boat", "--all");
        assertThat(server.requests("POST /api/v2/templates/t1/versions/archive"))
                .extracting(request -> request.json().path("all").asBoolean())
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "archive boat --undo         | --undo takes the name of a version",
                "archive boat second --all   | not both",
                "access grant boat           | --user",
                "access grant boat --user a --group b | mutually exclusive",
                "access grant boat --user a --role king | king",
            })
    void saysWhatIsWrongWithACommand(String arguments, String complaint) {
        assertThat(terminal.run(("templates " + arguments).split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(terminal.err()).contains(complaint);
    }

    @Test
    void listsWithWhomATemplateIsShared() {
        server.on(
                "GET /api/v2/templates/t1/acl",
                200,
                """
                {"users": [{"id": "%s", "username": "ada", "role": "admin"}],
                 "group": [{"id": "g1", "name": "everyone", "role": "use"}]}
                """
                        .formatted(USER));

        assertThat(terminal.run("templates", "access", "list", "boat")).isZero();

        assertThat(terminal.out())
                .isEqualToNormalizingNewlines(
                        """
                        KIND   NAME      ROLE
                        group  everyone  use
                        user   ada       admin
                        """);
    }

    @Test
    void sharesWithAMemberByName() {
        server.on(
                "GET /api/v2/templates/t1/acl/available",
                200,
                """
                {"users": [{"id": "other", "username": "adam"}, {"id": "%s", "username": "ada"}], "groups": []}
                """
                        .formatted(USER));
        server.on("PATCH /api/v2/templates/t1/acl", 200, "{\"message\": \"ok\"}");

        assertThat(terminal.run("templates", "access", "grant", "boat", "--user", "ada", "--role", "admin"))
                .isZero();

        assertThat(server.only("GET /api/v2/templates/t1/acl/available").query())
                .isEqualTo("q=ada");
        assertThat(server.only("PATCH /api/v2/templates/t1/acl").body())
                .isEqualToIgnoringWhitespace("{\"user_perms\": {\"%s\": \"admin\"}}".formatted(USER));
        assertThat(terminal.err()).contains("ada may change and share boat.");
    }

    @Test
    void sharesWithAGroupToUseItUnlessToldOtherwise() {
        server.on(
                "GET /api/v2/templates/t1/acl/available",
                200,
                "{\"users\": [], \"groups\": [{\"id\": \"g2\", \"name\": \"crew\"}]}");
        server.on("PATCH /api/v2/templates/t1/acl", 200, "{\"message\": \"ok\"}");

        assertThat(terminal.run("templates", "access", "grant", "boat", "--group", "crew"))
                .isZero();

        assertThat(server.only("PATCH /api/v2/templates/t1/acl").body())
                .isEqualToIgnoringWhitespace("{\"group_perms\": {\"g2\": \"use\"}}");
    }

    @Test
    void sharesWithNobodyWhoIsNotThere() {
        server.on("GET /api/v2/templates/t1/acl/available", 200, "{\"users\": [], \"groups\": []}");

        assertThat(terminal.run("templates", "access", "grant", "boat", "--user", "ada"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err()).contains("There is no member ada").contains("Nothing was changed.");
        assertThat(server.requests("PATCH /api/v2/templates/t1/acl")).isEmpty();
    }

    @Test
    void stopsSharingWithAMember() {
        server.on(
                "GET /api/v2/templates/t1/acl",
                200,
                "{\"users\": [{\"id\": \"%s\", \"username\": \"ada\", \"role\": \"use\"}], \"group\": []}"
                        .formatted(USER));
        server.on("PATCH /api/v2/templates/t1/acl", 200, "{\"message\": \"ok\"}");

        assertThat(terminal.run("templates", "access", "revoke", "boat", "--user", "ada"))
                .isZero();
        assertThat(server.only("PATCH /api/v2/templates/t1/acl").body())
                .isEqualToIgnoringWhitespace("{\"user_perms\": {\"%s\": \"\"}}".formatted(USER));
        assertThat(terminal.run("templates", "access", "revoke", "boat", "--group", "crew"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("The template is not shared with group crew.");
    }

    @Test
    void deletesATemplateAfterAsking() {
        server.on("DELETE /api/v2/templates/t1", 200, "{\"message\": \"ok\"}");

        assertThat(terminal.typing("n").run("templates", "delete", "boat")).isNotZero();
        assertThat(server.requests("DELETE /api/v2/templates/t1")).isEmpty();
        assertThat(terminal.run("templates", "delete", "boat", "--yes")).isZero();
        assertThat(server.requests("DELETE /api/v2/templates/t1")).hasSize(1);
        assertThat(terminal.err()).contains("Template boat is gone.");
    }
}
