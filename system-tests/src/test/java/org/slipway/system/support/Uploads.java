package org.slipway.system.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Brings templates to the server. */
public final class Uploads {

    private Uploads() {}

    /** {@return files by path as a zip archive} */
    public static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** {@return the request that uploads an archive} */
    public static Call upload(Person person, String contentType, byte[] archive) {
        return Call.post("/api/v2/files").as(person).bytes(contentType, archive);
    }

    /** {@return the id of an uploaded template of one file} */
    public static String file(Person person, String source) {
        return upload(person, "application/zip", zip(Map.of("main.tf", source)))
                .send()
                .text("hash");
    }

    /** {@return the answer to the import of a version of one file} */
    public static JsonNode version(Person person, String source) {
        return version(person, Json.object().put("file_id", file(person, source)));
    }

    /** {@return the answer to the import of a version} */
    public static JsonNode version(Person person, ObjectNode request) {
        return Call.post("/api/v2/organizations/default/templateversions")
                .as(person)
                .json(request)
                .send()
                .expect(201)
                .json();
    }

    /** {@return the id of a version that was imported without errors} */
    public static String good(Person person, String source) {
        JsonNode version = version(person, source);
        if (!version.path("job").path("status").asText().equals("succeeded")) {
            throw new AssertionError("the import failed: " + version);
        }
        return version.path("id").asText();
    }

    /** {@return a new template of one file} */
    public static JsonNode template(Person person, String source) {
        String name = "t-" + Long.toString(System.nanoTime(), 36);
        return Call.post("/api/v2/organizations/default/templates")
                .as(person)
                .json(Json.object().put("name", name).put("template_version_id", good(person, source)))
                .send()
                .expect(201)
                .json();
    }
}
