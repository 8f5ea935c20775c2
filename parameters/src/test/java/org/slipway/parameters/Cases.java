package org.slipway.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.render.TemplateFiles;

/** Reads the tables of cases and the templates that tests share. */
public final class Cases {

    private Cases() {}

    /** The rows of a table in {@code render-cases.json}. */
    public static List<Value> table(String name) {
        try (InputStream in = Cases.class.getResourceAsStream("/render-cases.json")) {
            return get(JsonValues.decode(new String(in.readAllBytes(), StandardCharsets.UTF_8)), name)
                    .orElseThrow()
                    .elements();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path directory(String template) {
        try {
            return Path.of(Cases.class.getResource("/templates/" + template).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TemplateFiles files(String template) {
        try {
            return TemplateFiles.readDirectory(directory(template));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A template of one file. */
    public static TemplateFiles template(String source) {
        return TemplateFiles.of(Map.of("main.tf", source.getBytes(StandardCharsets.UTF_8)));
    }

    public static Optional<Value> get(Value object, String name) {
        return Optional.ofNullable(object.entries().get(name)).filter(value -> !value.isNull());
    }

    /** A member as text. */
    public static Optional<String> text(Value object, String name) {
        return get(object, name)
                .flatMap(value -> Conversion.tryConvert(value, Type.STRING))
                .map(Value::asString);
    }

    public static boolean flag(Value object, String name) {
        return get(object, name).map(Value::asBoolean).orElse(false);
    }

    public static List<Value> list(Value object, String name) {
        return get(object, name).map(Value::elements).orElse(List.of());
    }

    public static List<String> texts(Value object, String name) {
        return list(object, name).stream().map(Value::asString).toList();
    }

    /** A member as map of texts. */
    public static Map<String, String> map(Value object, String name) {
        Map<String, String> map = new LinkedHashMap<>();
        get(object, name).ifPresent(value -> value.entries()
                .keySet()
                .forEach(key -> map.put(key, text(value, key).orElseThrow())));
        return map;
    }
}
