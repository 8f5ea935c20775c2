package org.slipway.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Uploads;

/**
 * Each composite scope of the public catalog opens every endpoint that it promises, with a token of that scope alone, and
 * no other (spec/platform 4.8). Its owner holds every role, so that whatever is refused is refused by the scope. What
 * workspaces will serve is asked of the batch check.
 */
class CompositeScopesTest {

    private static final String SOURCE =
            """
            data "coder_parameter" "size" {
              name    = "size"
              default = "small"
            }
            """;

    /** What the endpoints have in common; {@code {…}} is filled in for each token. */
    private static final Map<String, String> ENDPOINTS = Map.ofEntries(
            Map.entry("list templates", "GET /api/v2/templates 200"),
            Map.entry("list templates there", "GET /api/v2/organizations/{org}/templates 200"),
            Map.entry("see a template", "GET /api/v2/templates/{template} 200"),
            Map.entry("see a template by name", "GET /api/v2/organizations/{org}/templates/{name} 200"),
            Map.entry("list versions", "GET /api/v2/templates/{template}/versions 200"),
            Map.entry("see a version", "GET /api/v2/templateversions/{version} 200"),
            Map.entry("see parameters", "GET /api/v2/templateversions/{version}/rich-parameters 200"),
            Map.entry("see presets", "GET /api/v2/templateversions/{version}/presets 200"),
            Map.entry("see variables", "GET /api/v2/templateversions/{version}/variables 200"),
            Map.entry(
                    "try a form",
                    "POST /api/v2/templateversions/{version}/dynamic-parameters/evaluate 200 {\"id\":1,\"inputs\":{}}"),
            Map.entry("upload a file", "POST /api/v2/files 201 {archive}"),
            Map.entry("download a file", "GET /api/v2/files/{file} 200"),
            Map.entry(
                    "create a version",
                    "POST /api/v2/organizations/{org}/templateversions 201 {\"file_id\":\"{file}\"}"),
            Map.entry(
                    "create a version of a template",
                    "POST /api/v2/organizations/{org}/templateversions 201"
                            + " {\"file_id\":\"{file}\",\"template_id\":\"{template}\"}"),
            Map.entry(
                    "create a template",
                    "POST /api/v2/organizations/{org}/templates 201"
                            + " {\"name\":\"{new}\",\"template_version_id\":\"{free}\"}"),
            Map.entry("change a template", "PATCH /api/v2/templates/{template} 200 {\"description\":\"seen\"}"),
            Map.entry("rename a version", "PATCH /api/v2/templateversions/{version} 200 {\"message\":\"seen\"}"),
            Map.entry("activate a version", "PATCH /api/v2/templates/{template}/versions 200 {\"id\":\"{version}\"}"),
            Map.entry("delete a template", "DELETE /api/v2/templates/{template} 200"),
            Map.entry("see one's membership", "GET /api/v2/organizations/{org}/members/me 200"),
            Map.entry("list tokens", "GET /api/v2/users/me/keys/tokens 200"),
            Map.entry("see a token", "GET /api/v2/users/me/keys/tokens/{made} 200"),
            Map.entry(
                    "create a token",
                    "POST /api/v2/users/me/keys/tokens 201 {\"token_name\":\"{new}\",\"scopes\":[\"{scope}\"]}"),
            Map.entry("delete a token", "DELETE /api/v2/users/me/keys/{made} 204"),
            Map.entry("list connected apps", "GET /api/v2/users/me/oauth2-grants 200"),
            Map.entry("list users", "GET /api/v2/users 200"),
            Map.entry("list organizations", "GET /api/v2/organizations 200"),
            Map.entry("list groups", "GET /api/v2/groups 200"),
            Map.entry("list apps", "GET /api/v2/oauth2-provider/apps 200"),
            Map.entry("read the audit log", "GET /api/v2/audit 200"),
            Map.entry("create a group", "POST /api/v2/organizations/{org}/groups 201 {\"name\":\"{new}\"}"));

    private static final List<String> SEEING_TEMPLATES = List.of(
            "list templates",
            "list templates there",
            "see a template",
            "see a template by name",
            "list versions",
            "see a version",
            "see parameters",
            "see presets",
            "try a form");
    private static final List<String> WORKSPACES = with(SEEING_TEMPLATES, "see one's membership");

    /** What each scope promises of what this product serves. */
    private static final Map<String, List<String>> PROMISES = Map.of(
            "coder:all",
            List.copyOf(ENDPOINTS.keySet()),
            "coder:application_connect",
            List.of(),
            "coder:workspaces.create",
            WORKSPACES,
            "coder:workspaces.operate",
            WORKSPACES,
            "coder:workspaces.delete",
            WORKSPACES,
            "coder:workspaces.access",
            WORKSPACES,
            "coder:templates.build",
            with(SEEING_TEMPLATES, "upload a file", "download a file"),
            "coder:templates.author",
            with(
                    SEEING_TEMPLATES,
                    "upload a file",
                    "download a file",
                    "see variables",
                    "create a version",
                    "create a version of a template",
                    "create a template",
                    "change a template",
                    "rename a version",
                    "activate a version",
                    "delete a template"),
            "coder:apikeys.manage_self",
            List.of("list tokens", "see a token", "create a token", "delete a token", "list connected apps"));

    /** What each scope promises of workspaces, as types and actions; what it does not promise of them is refused. */
    private static final Map<String, Set<String>> WORKSPACE_ACTIONS = Map.of(
            "coder:all",
            Set.of("create", "read", "update", "delete", "start", "stop", "ssh", "application_connect"),
            "coder:application_connect",
            Set.of("application_connect"),
            "coder:workspaces.create",
            Set.of("create", "read", "update", "start", "stop"),
            "coder:workspaces.operate",
            Set.of("read", "update", "start", "stop"),
            "coder:workspaces.delete",
            Set.of("read", "delete"),
            "coder:workspaces.access",
            Set.of("read", "ssh", "application_connect"),
            "coder:templates.build",
            Set.of(),
            "coder:templates.author",
            Set.of(),
            "coder:apikeys.manage_self",
            Set.of());

    private static final List<String> TEMPLATES = new ArrayList<>();

    private static String file;
    private static JsonNode seen;

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    @BeforeAll
    static void setUp() {
        file = Uploads.file(Person.admin(), SOURCE);
        seen = made();
    }

    private static String unique(String prefix) {
        return prefix + Long.toString(System.nanoTime(), 36);
    }

    private static String token(String scope) {
        return token(unique("t"), scope);
    }

    private static String token(String name, String scope) {
        ObjectNode token = Json.object().put("token_name", name);
        token.putArray("scopes").add(scope);
        return Call.post("/api/v2/users/me/keys/tokens")
                .as(Person.admin())
                .json(token)
                .send()
                .expect(201)
                .text("key");
    }

    static Stream<Arguments> endpointsAndScopes() {
        return PROMISES.keySet().stream()
                .sorted()
                .flatMap(scope -> ENDPOINTS.keySet().stream().sorted().map(endpoint -> Arguments.of(scope, endpoint)));
    }

    /** A template that may be changed, until all tests have run. */
    private static JsonNode made() {
        JsonNode template = Uploads.template(Person.admin(), SOURCE);
        TEMPLATES.add(template.path("id").asText());
        return template;
    }

    /** Other tests list templates, too: what was made here goes again. */
    @AfterAll
    static void tidyUp() {
        TEMPLATES.forEach(
                id -> Call.delete("/api/v2/templates/" + id).as(Person.admin()).send());
    }

    /** Something of each kind that the endpoint may change or delete. */
    private static String filled(String text, String scope) {
        String filled = text.replace("{org}", "default")
                .replace("{new}", unique("n"))
                .replace("{scope}", scope)
                .replace("{file}", file);
        if (filled.contains("{template}") || filled.contains("{name}") || filled.contains("{version}")) {
            JsonNode template = filled.startsWith("GET") ? seen : made();
            filled = filled.replace("{template}", template.path("id").asText())
                    .replace("{name}", template.path("name").asText())
                    .replace("{version}", template.path("active_version_id").asText());
        }
        if (filled.contains("{free}")) {
            filled = filled.replace("{free}", Uploads.good(Person.admin(), SOURCE));
        }
        if (filled.contains("{made}")) {
            String made = unique("made");
            token(made, scope);
            filled = filled.replace("{made}", made);
        }
        return filled;
    }

    private static Reply send(String[] words, String token) {
        Call call = Call.of(words[0], words[1]).session(token);
        if (words.length < 4) {
            return call.send();
        }
        return words[3].equals("{archive}")
                ? call.bytes("application/zip", Uploads.zip(Map.of("main.tf", SOURCE + "# " + unique("x"))))
                        .send()
                : call.body("application/json", words[3]).send();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("endpointsAndScopes")
    void opensWhatItPromisesAndNothingElse(String scope, String endpoint) {
        String[] words = filled(ENDPOINTS.get(endpoint), scope).split(" ", 4);

        Reply reply = send(words, token(scope));

        if (PROMISES.get(scope).contains(endpoint)) {
            reply.expect(Integer.parseInt(words[2]));
            if (endpoint.equals("create a template")) {
                TEMPLATES.add(reply.text("id"));
            }
        } else {
            assertThat(reply.expect(403).header("WWW-Authenticate"))
                    .as(reply.toString())
                    .contains("insufficient_scope");
        }
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void allowsOfWorkspacesWhatItPromises(String scope) {
        Set<String> all = WORKSPACE_ACTIONS.get("coder:all");
        ObjectNode checks = Json.object();
        ObjectNode map = checks.putObject("checks");
        for (String action : all) {
            map.putObject(action)
                    .put("action", action)
                    .putObject("object")
                    .put("resource_type", "workspace")
                    .put("owner_id", Person.admin().id())
                    .put("organization_id", defaultOrganization());
        }

        JsonNode answer = Call.post("/api/v2/authcheck")
                .session(token(scope))
                .json(checks)
                .send()
                .expect(200)
                .json();

        Set<String> allowed = new TreeSet<>();
        all.stream().filter(action -> answer.path(action).asBoolean()).forEach(allowed::add);
        assertThat(allowed).isEqualTo(WORKSPACE_ACTIONS.get(scope));
    }

    private static String defaultOrganization() {
        return Call.get("/api/v2/organizations/default")
                .as(Person.admin())
                .send()
                .expect(200)
                .text("id");
    }

    static Stream<String> scopes() {
        return PROMISES.keySet().stream().sorted();
    }

    @Test
    void everyCompositeScopeOfTheCatalogIsHere() {
        List<String> composites = new ArrayList<>();
        JsonNode catalog = Call.get("/.well-known/oauth-authorization-server")
                .send()
                .expect(200)
                .json();
        StreamSupport.stream(catalog.path("scopes_supported").spliterator(), false)
                .map(JsonNode::asText)
                .filter(scope -> scope.startsWith("coder:"))
                .forEach(composites::add);

        assertThat(composites).containsExactlyInAnyOrderElementsOf(PROMISES.keySet());
        assertThat(WORKSPACE_ACTIONS.keySet()).isEqualTo(PROMISES.keySet());
    }
}
