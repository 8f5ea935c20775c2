package org.slipway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.caller.Caller.Credential;
import org.slipway.packaging.probe.CallerProbe;
import org.slipway.packaging.probe.CallerProbeServlet;
import org.slipway.packaging.probe.Sighting;
import org.wildfly.plugin.tools.Deployment;
import org.wildfly.plugin.tools.DeploymentManager;

/**
 * The caller that the mechanism finds reaches the beans, asynchronous methods included, as the same object. While these
 * tests run, the application in Arquillian's server is replaced by a copy of itself with a bean and a servlet more.
 */
@ArquillianTest
@RunAsClient
class CallerIdentityIT {

    private static final Path SHIPPED = Path.of(System.getProperty("slipway.ear"));
    private static final String PASSWORD = "a quiet harbour at dusk";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory;

    private static String userId;
    private static String session;

    @BeforeAll
    static void deployWithProbe() throws Exception {
        deploy(withProbe());
        userId = post(
                        "/api/v2/users/first",
                        null,
                        """
                {"email": "owner@example.com", "username": "owner", "password": "%s"}"""
                                .formatted(PASSWORD))
                .path("user_id")
                .asText();
        session = post(
                        "/api/v2/users/login",
                        null,
                        """
                {"email": "owner@example.com", "password": "%s"}""".formatted(PASSWORD))
                .path("session_token")
                .asText();
    }

    @AfterAll
    static void deployWhatShips() throws IOException {
        deploy(SHIPPED);
    }

    @Test
    void aSessionReachesTheBeans() throws Exception {
        assertThatBeansSee(look(session), described(Credential.SESSION, session, "coder:all"));
    }

    @Test
    void anApiTokenReachesTheBeansWithItsScopes() throws Exception {
        var token = post(
                        "/api/v2/users/me/keys/tokens",
                        session,
                        """
                {"token_name": "reader", "scopes": ["user:read"]}""")
                .path("key")
                .asText();

        assertThatBeansSee(look(token), described(Credential.API_TOKEN, token, "user:read"));
    }

    @Test
    void nothingOfACallerStaysForTheNextRequest() throws Exception {
        look(session);

        assertThatBeansSee(look(null), Sighting.NOBODY);
    }

    @Test
    void aWrongSecretMakesNobodyACaller() throws Exception {
        assertThatBeansSee(look(idOf(session) + "-" + "0".repeat(22)), Sighting.NOBODY);
    }

    private static void assertThatBeansSee(Properties seen, String expected) {
        assertThat(seen)
                .containsEntry("direct.principal", expected)
                .containsEntry("direct.caller", expected)
                .containsEntry("asynchronous.principal", expected)
                .containsEntry("asynchronous.caller", expected);
        assertThat(seen.getProperty("asynchronous.thread")).isNotEqualTo(seen.getProperty("direct.thread"));
    }

    private static String described(Credential credential, String token, String scope) {
        return "name=owner user=%s subject=%s credential=%s token=%s scopes=[%s]"
                .formatted(userId, userId, credential, idOf(token), scope);
    }

    private static String idOf(String token) {
        return token.substring(0, token.indexOf('-'));
    }

    private static Path withProbe() {
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, SHIPPED.toFile());
        var beans = ear.getAsType(JavaArchive.class, "/ejb.jar").addClasses(CallerProbe.class, Sighting.class);
        var web = ear.getAsType(WebArchive.class, "/web.war").addClass(CallerProbeServlet.class);
        ear.delete("/ejb.jar");
        ear.delete("/web.war");
        ear.addAsModule(beans).addAsModule(web);
        var file = directory.resolve(SHIPPED.getFileName());
        ear.as(ZipExporter.class).exportTo(file.toFile());
        return file;
    }

    private static void deploy(Path ear) throws IOException {
        try (var client =
                ModelControllerClient.Factory.create("127.0.0.1", Integer.getInteger("test.management.port"))) {
            DeploymentManager.create(client).redeploy(Deployment.of(ear)).assertSuccess();
        }
    }

    private static Properties look(String token) throws IOException, InterruptedException {
        var answer = send(request(CallerProbeServlet.PATH, token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var seen = new Properties();
        seen.load(new StringReader(answer.body()));
        return seen;
    }

    private static JsonNode post(String path, String token, String body) throws IOException, InterruptedException {
        var answer = send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Integer.getInteger("test.port") + path));
        return token == null ? request : request.header("Coder-Session-Token", token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
