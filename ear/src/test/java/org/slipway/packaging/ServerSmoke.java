package org.slipway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must hold for a server with the application, wherever it comes from: each subsystem that the application needs is
 * there. A missing one does not fail the deployment; its endpoints are simply not found.
 */
abstract class ServerSmoke {

    /** The HTTP port of the server under test. */
    abstract int port();

    /** The port of its management interface. */
    abstract int managementPort();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void isReady() throws Exception {
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void reportsTheSchemaOnTheManagementPort() throws Exception {
        var ready = get(managementPort(), "/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"schema\"");
    }

    @Test
    void describesItsApi() throws Exception {
        assertThat(get("/openapi").body()).contains("openapi:");
    }

    @Test
    void servesStaticFilesBesideTheApplication() throws Exception {
        assertThat(get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }

    @Test
    void compressesText() throws Exception {
        var answer = get("/openapi", Map.of("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Server", "X-Powered-By"})
    void doesNotSayWhatItIsMadeOf(String header) throws Exception {
        assertThat(get("/healthz").headers().firstValue(header)).isEmpty();
    }

    @Test
    void refusesALargeBodyCleanly() throws Exception {
        var request = HttpRequest.newBuilder(uri(port(), "/api/v2/users/login"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[3_000_000]))
                .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, Map.of());
    }

    private HttpResponse<String> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(port(), path));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri(port, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** True when the server at this port says that it is ready. */
    static boolean isHealthy(int port) throws InterruptedException {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(uri(port, "/healthz"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
