package org.slipway.hcl.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.hcl.Terraform;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

class SignaturesTest {

    /** Terraform keeps these two only to say that they are gone; its metadata does not list them. */
    private static final Set<String> REMOVED = Set.of("list", "map");

    @TempDir
    Path directory;

    @Test
    void agreeWithTerraform() throws Exception {
        Terraform.assumePresent();
        Terraform.Run run = Terraform.run(directory, "", "metadata", "functions", "-json");
        Value metadata = JsonValues.decode(run.output());
        Map<String, String> theirs = new TreeMap<>();
        metadata.entries().get("function_signatures").entries().forEach((name, signature) -> {
            if (!name.contains("::")) {
                theirs.put(name, theirs(signature));
            }
        });
        Map<String, String> ours = Functions.all().stream()
                .map(Function::signature)
                .filter(signature -> !REMOVED.contains(signature.name()))
                .collect(Collectors.toMap(Signature::name, SignaturesTest::ours, (a, b) -> a, TreeMap::new));
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void namesMayCarryTheCoreNamespace() {
        assertThat(Functions.find("core::upper"))
                .isEqualTo(Functions.find("upper"))
                .isPresent();
        assertThat(Functions.find("provider::upper")).isEmpty();
    }

    @Test
    void everyTierOneAndTwoFunctionIsThere() {
        Set<String> names = Functions.all().stream()
                .map(function -> function.signature().name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names)
                .contains(
                        "try",
                        "can",
                        "contains",
                        "length",
                        "regex",
                        "join",
                        "jsonencode",
                        "jsondecode",
                        "coalesce",
                        "concat",
                        "substr",
                        "replace",
                        "lookup",
                        "merge",
                        "setproduct",
                        "templatefile",
                        "formatdate",
                        "yamldecode",
                        "issensitive");
        assertThat(names).hasSize(118 + REMOVED.size());
    }

    private static String ours(Signature signature) {
        String parameters = Stream.concat(signature.parameters().stream(), signature.variadic().stream())
                .map(parameter -> parameter.name() + ":" + type(parameter.type()))
                .collect(Collectors.joining(","));
        return parameters + (signature.variadic().isPresent() ? "..." : "") + "->" + type(signature.returns());
    }

    private static String theirs(Value signature) {
        Value none = Value.EMPTY_TUPLE;
        Map<String, Value> entries = signature.entries();
        String parameters = Stream.concat(
                        entries.getOrDefault("parameters", none).elements().stream(),
                        Stream.ofNullable(entries.get("variadic_parameter")))
                .map(parameter -> parameter.entries().get("name").asString() + ":"
                        + JsonValues.encode(parameter.entries().get("type")))
                .collect(Collectors.joining(","));
        return parameters + (entries.containsKey("variadic_parameter") ? "..." : "") + "->"
                + JsonValues.encode(entries.get("return_type"));
    }

    private static String type(Type type) {
        if (type instanceof Type.Dynamic) {
            return "\"dynamic\"";
        }
        if (type.isCollection()) {
            String kind = type instanceof Type.ListOf ? "list" : type instanceof Type.SetOf ? "set" : "map";
            return "[\"" + kind + "\"," + type(type.elementType()) + "]";
        }
        return "\"" + type + "\"";
    }
}
