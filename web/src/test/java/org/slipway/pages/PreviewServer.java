package org.slipway.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves the previews on loopback with the headers that the product sends. */
final class PreviewServer implements AutoCloseable {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "json", "application/json");

    private final HttpServer server;
    private final Map<String, String> pages;

    PreviewServer(Map<String, String> pages) throws IOException {
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = pages.get(path.substring(1));
        if (page != null) {
            exchange.getResponseHeaders().add("Content-Security-Policy", policy(path));
            send(exchange, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] file = file(path);
        if (file == null) {
            send(exchange, 404, "text/plain", new byte[] {'?'});
            return;
        }
        send(exchange, 200, TYPES.getOrDefault(path.replaceAll(".*\\.", ""), "text/plain"), file);
    }

    private static String policy(String path) {
        return path.equals("/api-docs")
                ? POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                : POLICY;
    }

    private static byte[] file(String path) throws IOException {
        if (path.equals("/openapi")) {
            return "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Sample\",\"version\":\"1\"},\"paths\":{}}"
                    .getBytes(StandardCharsets.UTF_8);
        }
        Path asset = WEBAPP.resolve(path.substring(1)).normalize();
        if (asset.startsWith(WEBAPP) && Files.isRegularFile(asset)) {
            return Files.readAllBytes(asset);
        }
        try (InputStream webjar = PreviewServer.class.getResourceAsStream("/META-INF/resources" + path)) {
            return webjar == null ? null : webjar.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
