package org.slipway.cli.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slipway.cli.CliException;
import org.slipway.cli.http.Json;

/** Files named on the command line. What is wrong with one becomes a sentence that names it. */
public final class LocalFiles {

    private LocalFiles() {}

    /**
     * Reads a JSON file.
     *
     * @param file to read
     * @return its value
     * @throws CliException if it cannot be read or is not JSON
     */
    public static JsonNode json(Path file) {
        try {
            JsonNode value = Json.MAPPER.readTree(bytes(file));
            if (value.isMissingNode()) {
                throw CliException.failed(file + " is empty where JSON was expected.");
            }
            return value;
        } catch (JsonProcessingException invalid) {
            var place = invalid.getLocation();
            String where = place == null ? "" : " in line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw CliException.failed(file + " is not JSON: " + invalid.getOriginalMessage() + where + ".");
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /**
     * Reads a file.
     *
     * @param file to read
     * @return its bytes
     * @throws CliException if it cannot be read
     */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /**
     * Says why a file or directory cannot be read.
     *
     * @param path that was asked for
     * @param failure what happened
     * @return the exception to throw
     */
    public static CliException unreadable(Path path, IOException failure) {
        return CliException.failed("Cannot read " + path + ": " + reason(failure));
    }

    /**
     * Writes a file that only its owner may read; one that is there already is replaced.
     *
     * @param file to write
     * @param text its content
     * @throws CliException if it cannot be written
     */
    public static void writePrivate(Path file, String text) {
        try {
            // Temporary files are made with mode 600, and a move keeps that.
            Path next = Files.createTempFile(file.toAbsolutePath().getParent(), ".slipway", ".tmp");
            try {
                Files.write(next, text.getBytes(StandardCharsets.UTF_8));
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException failure) {
            throw CliException.failed("Cannot write " + file + ": " + reason(failure));
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "it does not exist.";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied.";
        }
        return failure.getMessage();
    }
}
