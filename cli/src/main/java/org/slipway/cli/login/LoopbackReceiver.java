package org.slipway.cli.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slipway.cli.CliException;

/**
 * Waits on a free port of 127.0.0.1 for the browser to come back (RFC 8252 section 7.3). Answers that do not carry the
 * expected state are refused and waiting goes on: any page in the browser can call a loopback address.
 */
final class LoopbackReceiver implements AutoCloseable {

    private static final String PATH = "/callback";

    private final HttpServer server;
    private final String state;
    private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();

    LoopbackReceiver(String state) {
        this.state = state;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 4);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1: " + failure.getMessage(), failure);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI redirectUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    Map<String, String> await(Duration limit) {
        try {
            return answer.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw CliException.failed("Nobody signed in within " + limit.toMinutes() + " minutes.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CliException.failed("Interrupted while waiting for the browser.");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            respond(exchange, 404, "Nothing here.");
            return;
        }
        Map<String, String> parameters = parse(exchange.getRequestURI().getRawQuery());
        if (!state.equals(parameters.get("state"))) {
            respond(exchange, 400, "This answer does not belong to the sign-in that is waiting.");
            return;
        }
        boolean granted = parameters.containsKey("code");
        respond(
                exchange,
                granted ? 200 : 400,
                granted
                        ? "You are signed in. Close this page and go back to the terminal."
                        : "Signing in was not completed. Go back to the terminal.");
        answer.complete(parameters);
    }

    private static void respond(HttpExchange exchange, int status, String sentence) throws IOException {
        String page =
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
                <title>Slipway</title></head><body><main><h1>Slipway</h1><p>%s</p></main></body></html>
                """
                        .formatted(sentence);
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> parse(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
