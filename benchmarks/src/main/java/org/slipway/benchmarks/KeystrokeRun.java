package org.slipway.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slipway.launcher.Directories;
import org.slipway.launcher.Ports;
import org.slipway.launcher.Progress;
import org.slipway.launcher.RunningServer;
import org.slipway.launcher.ServerOptions;
import org.slipway.parameters.render.TemplateFiles;

/**
 * What a person waits for after a keystroke in a form: from the message on an open WebSocket to the whole answer, through a
 * server of its own, with the realistic template.
 */
final class KeystrokeRun {

    static final String NAME = "keystroke";

    private static final String PASSWORD = "the harbour at daybreak";
    private static final String ORGANIZATION = "/api/v2/organizations/default";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private String session = "";

    private KeystrokeRun(URI server) {
        this.server = server;
    }

    /** @param root of the checkout, with a built server */
    static List<Report.Figure> run(Path root, boolean quick) throws Exception {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("SLIPWAY_"));
        Path data = Files.createTempDirectory("slipway-bench");
        var options = ServerOptions.of(root.resolve("ear/target/server"), data, Ports.free(), environment);
        try (RunningServer running = RunningServer.start(options, Progress.SILENT)) {
            return new KeystrokeRun(running.url()).measure(quick ? 500 : 3_000, quick ? 300 : 3_000);
        } finally {
            Directories.delete(data);
        }
    }

    private List<Report.Figure> measure(int warmUp, int measured) throws Exception {
        Form form = open(version());
        expect(form.answer(), -1);
        double[] millis = new double[measured];
        for (int id = 1; id <= warmUp + measured; id++) {
            long start = System.nanoTime();
            form.ask(id, id % 2 == 0 ? "a" : "b");
            JsonNode answer = form.answer();
            double taken = (System.nanoTime() - start) / 1e6;
            expect(answer, id);
            if (id > warmUp) {
                millis[id - warmUp - 1] = taken;
            }
        }
        Arrays.sort(millis);
        return List.of(
                new Report.Figure(NAME, "p50_ms", millis[measured / 2]),
                new Report.Figure(NAME, "p95_ms", millis[measured * 95 / 100]),
                new Report.Figure(NAME, "p99_ms", millis[measured * 99 / 100]));
    }

    /** A form with mistakes, or for another keystroke, would come fast. */
    private static void expect(JsonNode answer, int id) {
        boolean whole = answer.path("id").asInt() == id
                && answer.path("diagnostics").isEmpty()
                && answer.path("parameters").size() == RenderWorkload.PARAMETERS;
        if (!whole) {
            throw new IllegalStateException("this is not the form that was asked for: " + answer);
        }
    }

    private String version() throws Exception {
        call(
                "POST",
                "/api/v2/users/first",
                json(Map.of("email", "o@example.com", "username", "o", "password", PASSWORD)));
        session = call("POST", "/api/v2/users/login", json(Map.of("email", "o@example.com", "password", PASSWORD)))
                .path("session_token")
                .asText();
        String file = send("POST", "/api/v2/files", "application/zip", BodyPublishers.ofByteArray(archive()))
                .path("hash")
                .asText();
        JsonNode version = call("POST", ORGANIZATION + "/templateversions", json(Map.of("file_id", file)));
        if (!version.path("job").path("status").asText().equals("succeeded")) {
            throw new IllegalStateException("the template was not imported: " + version);
        }
        return version.path("id").asText();
    }

    private static BodyPublisher json(Map<String, String> members) throws IOException {
        return BodyPublishers.ofString(JSON.writeValueAsString(members));
    }

    private static byte[] archive() throws IOException {
        TemplateFiles files = RenderWorkload.realistic();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String path : files.paths()) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(files.read(path).orElseThrow());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private JsonNode call(String method, String path, BodyPublisher body) throws Exception {
        return send(method, path, "application/json", body);
    }

    private JsonNode send(String method, String path, String type, BodyPublisher body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", type)
                .method(method, body);
        if (!session.isEmpty()) {
            request.header("Coder-Session-Token", session);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private Form open(String version) {
        Form form = new Form();
        form.socket = http.newWebSocketBuilder()
                .header("Coder-Session-Token", session)
                .buildAsync(
                        URI.create("ws://" + server.getAuthority() + "/api/v2/templateversions/" + version
                                + "/dynamic-parameters"),
                        form)
                .join();
        return form;
    }

    private static final class Form implements WebSocket.Listener {

        private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private WebSocket socket;

        void ask(int id, String value) {
            socket.sendText("{\"id\":" + id + ",\"inputs\":{\"p1\":\"" + value + "\"}}", true)
                    .join();
        }

        JsonNode answer() throws Exception {
            String answer = answers.poll(30, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("no answer came");
            }
            return JSON.readTree(answer);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                answers.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
