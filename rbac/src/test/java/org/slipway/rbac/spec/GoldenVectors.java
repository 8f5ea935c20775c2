package org.slipway.rbac.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a real OPA answered: every input of the vote table and random ones, each with its two decisions. The vectors are
 * made by {@code scripts/authz/golden-vectors.sh}, which runs this class before and after the evaluator.
 */
public final class GoldenVectors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RESOURCE = "/golden/vectors.jsonl.gz";
    private static final long SEED = 20250601;
    private static final int RANDOM_INPUTS = 5_000;

    private GoldenVectors() {}

    /**
     * One answer of OPA.
     *
     * @param input the input
     * @param allow the answer to the single check
     * @param authorized the answer with the prebuild rule
     */
    record Vector(Map<String, Object> input, boolean allow, boolean authorized) {}

    static List<Vector> read() {
        List<Vector> vectors = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(GoldenVectors.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                vectors.add(JSON.readValue(line, Vector.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    static List<Map<String, Object>> inputs() {
        List<Map<String, Object>> inputs = new ArrayList<>(Inputs.exhaustive());
        inputs.addAll(Inputs.random(SEED, RANDOM_INPUTS));
        return inputs;
    }

    /** {@code inputs FILE} writes the inputs; {@code pack FILE DECISIONS OUTPUT} writes inputs and decisions. */
    public static void main(String[] arguments) throws IOException {
        Path inputs = Path.of(arguments[1]);
        if (arguments[0].equals("inputs")) {
            List<String> lines = new ArrayList<>();
            for (Map<String, Object> input : inputs()) {
                lines.add(JSON.writeValueAsString(input));
            }
            Files.write(inputs, lines);
            return;
        }
        pack(Files.readAllLines(inputs), Files.readAllLines(Path.of(arguments[2])), Path.of(arguments[3]));
    }

    private static void pack(List<String> inputs, List<String> decisions, Path output) throws IOException {
        if (inputs.size() != decisions.size()) {
            throw new IOException(inputs.size() + " inputs but " + decisions.size() + " decisions");
        }
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(output))) {
            for (int i = 0; i < inputs.size(); i++) {
                ObjectNode vector = JSON.createObjectNode();
                vector.set("input", JSON.readTree(inputs.get(i)));
                JsonNode decision = JSON.readTree(decisions.get(i));
                vector.set("allow", decision.get("allow"));
                vector.set("authorized", decision.get("authorized"));
                out.write((JSON.writeValueAsString(vector) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
