package org.slipway.benchmarks.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private HttpServer server;
    private Connection connection;

    @BeforeEach
    void connect() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> answer(exchange, 0));
        server.createContext("/sized", exchange -> answer(exchange, -1));
        server.start();
        connection = Connection.to(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void end() {
        connection.close();
        server.stop(0);
    }

    /** Answers with the request's Authorization header and body: in chunks, or with their length. */
    private static void answer(HttpExchange exchange, int chunked) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders()
                .set("X-Seen", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.sendResponseHeaders(200, chunked == 0 ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void readsAnswersOfBothKindsOneAfterTheOther() {
        byte[] chunked = Request.post("/echo").json("{\"name\":\"ä\"}").bytes();
        byte[] sized = Request.post("/sized").json("{\"name\":\"b\"}").bytes();

        for (int i = 0; i < 3; i++) {
            assertThat(connection.send(chunked).expect(200).member("name")).isEqualTo("ä");
            assertThat(connection.send(sized).expect(200).member("name")).isEqualTo("b");
        }
    }

    @Test
    void sendsFormsAndCredentials() {
        Answer answer = connection.send(Request.post("/echo")
                .basic(new Client("app", "key"))
                .form("scope", "a b", "resource", "http://localhost/mcp")
                .bytes());

        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("scope=a+b&resource=http%3A%2F%2Flocalhost%2Fmcp");
        assertThat(answer.header("x-seen")).isEqualTo("Basic YXBwOmtleQ==");
        assertThat(answer.header("absent")).isEmpty();
    }

    @Test
    void failsWithTheAnswerThatWasNotExpected() {
        Answer answer = connection.send(Request.post("/nowhere").json("{}").bytes());

        assertThatIllegalStateException()
                .isThrownBy(() -> answer.expect(200))
                .withMessageContaining("expected status 200")
                .withMessageContaining("404");
    }
}
