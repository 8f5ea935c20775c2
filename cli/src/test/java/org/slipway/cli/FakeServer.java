package org.slipway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slipway.cli.http.Json;

/** A server on 127.0.0.1 that answers what a test tells it to and remembers what it was asked. */
public final class FakeServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Function<Request, Answer>> answers = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();

    public FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** A request as it came in; {@code call} is its method and path. */
    public record Request(String call, String query, Map<String, String> headers, String body) {

        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }

        public Map<String, String> form() {
            return parse(body);
        }
    }

    /** A status and a JSON body. */
    public record Answer(int status, String body, Map<String, String> headers) {

        public static Answer of(int status, String body) {
            return new Answer(status, body, Map.of());
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public FakeServer on(String call, int status, String body) {
        return on(call, request -> Answer.of(status, body));
    }

    public FakeServer on(String call, Function<Request, Answer> answer) {
        answers.put(call, answer);
        return this;
    }

    public synchronized List<Request> requests(String call) {
        return requests.stream().filter(request -> request.call().equals(call)).toList();
    }

    public Request only(String call) {
        List<Request> found = requests(call);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " requests for " + call);
        }
        return found.get(0);
    }

    public static Map<String, String> parse(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            pairs.put(parts[0], URLDecoder.decode(parts.length == 2 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return pairs;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        var request = new Request(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        synchronized (this) {
            requests.add(request);
        }
        Answer answer = answers.getOrDefault(
                        request.call(), unknown -> Answer.of(404, "{\"message\": \"Resource not found.\"}"))
                .apply(request);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
