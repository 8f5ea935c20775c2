import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The client's side of the manual flow, on port 9876 of this machine: checks the answer of the authorization server,
 * exchanges the code and shows the tokens. Started by {@code test-manual-flow.sh}, which puts BASE_URL, CLIENT_ID,
 * CLIENT_SECRET, CODE_VERIFIER, STATE, REDIRECT_URI and RESOURCE into the environment.
 *
 * <p>Ends two seconds after the first success, with {@code --keep-running} only when it is stopped.
 */
public final class CallbackServer {

    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final CountDownLatch success = new CountDownLatch(1);

    /** A page and its status. */
    private record Page(int status, String title, String body) {}

    public static void main(String[] arguments) throws Exception {
        // Limits of the JDK's server, in seconds: a client that reads or writes slower is dropped.
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
        new CallbackServer().run(List.of(arguments).contains("--keep-running"));
    }

    private void run(boolean keepRunning) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 9876), 8);
        server.setExecutor(Executors.newFixedThreadPool(2, work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> show(exchange, waiting(exchange)));
        server.createContext("/callback", exchange -> show(exchange, callback(exchange)));
        server.start();
        success.await();
        if (keepRunning) {
            Thread.currentThread().join();
        }
        Thread.sleep(LINGER.toMillis());
        server.stop(0);
    }

    private Page waiting(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/")
                ? new Page(200, "Waiting", "<p>Waiting for the authorization server to send a browser to /callback.</p>")
                : new Page(404, "Nothing here", "");
    }

    private Page callback(HttpExchange exchange) {
        Map<String, String> answer = query(exchange.getRequestURI());
        if (answer.containsKey("error")) {
            return failed(answer.get("error") + ": " + answer.getOrDefault("error_description", "no description"));
        }
        if (!answer.containsKey("code")) {
            return failed("The answer has no code.");
        }
        if (!same(env("STATE"), answer.getOrDefault("state", ""))) {
            return failed("The state is not the one that was sent: this answer belongs to another request.");
        }
        return exchange(answer.get("code"));
    }

    private Page exchange(String code) {
        var form = Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", env("REDIRECT_URI"),
                "client_id", env("CLIENT_ID"),
                "client_secret", env("CLIENT_SECRET"),
                "code_verifier", env("CODE_VERIFIER"),
                "resource", env("RESOURCE"));
        var request = HttpRequest.newBuilder(URI.create(env("BASE_URL") + "/oauth2/tokens"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? succeeded(code, response.body())
                    : failed("The code was not exchanged: status " + response.statusCode() + ", " + response.body());
        } catch (IOException failure) {
            return failed("No answer from the token endpoint: " + failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("Stopped.");
        }
    }

    private Page succeeded(String code, String tokens) {
        Matcher token = ACCESS_TOKEN.matcher(tokens);
        String call = "curl -H 'Authorization: Bearer " + (token.find() ? token.group(1) : "…") + "' "
                + env("BASE_URL") + "/api/v2/users/me";
        System.out.println("Code exchanged. Tokens:\n" + tokens + "\nTry:\n  " + call);
        success.countDown();
        return new Page(
                200,
                "It worked",
                "<h2>Code</h2><pre>" + escape(code) + "</pre><h2>Tokens</h2><pre>" + escape(tokens)
                        + "</pre><h2>Try</h2><pre>" + escape(call) + "</pre>");
    }

    private static Page failed(String reason) {
        System.err.println("failed: " + reason);
        return new Page(400, "It did not work", "<p>" + escape(reason) + "</p>");
    }

    private static void show(HttpExchange exchange, Page page) throws IOException {
        byte[] html = ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + page.title()
                        + "</title></head><body><h1>" + page.title() + "</h1>" + page.body() + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(page.status(), html.length);
        exchange.getResponseBody().write(html);
        exchange.close();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        if (uri.getRawQuery() == null) {
            return parameters;
        }
        for (String pair : uri.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static String env(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(name + " is not set; start test-manual-flow.sh instead");
        }
        return value;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
