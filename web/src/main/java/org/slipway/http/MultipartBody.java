package org.slipway.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a {@code multipart/form-data} body (RFC 7578), as browsers send forms with files: one part of each name.
 *
 * @param parts content by name
 */
public record MultipartBody(Map<String, Part> parts) {

    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");
    private static final int MOST_PARTS = 50;
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    /** A part. The file's name is empty for a field that is no file, and for a file that nobody chose. */
    public record Part(String fileName, byte[] content) {}

    /**
     * Reads a body.
     *
     * @param boundary as the content type says it
     * @throws IllegalArgumentException if the body is malformed or has too many parts
     */
    public static MultipartBody parse(byte[] body, String boundary) {
        byte[] first = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        Map<String, Part> parts = new LinkedHashMap<>();
        if (boundary.isEmpty() || !startsWith(body, 0, first)) {
            throw malformed();
        }
        int at = first.length;
        while (!startsWith(body, at, new byte[] {'-', '-'})) {
            int headers = at + 2;
            int content = indexOf(body, BLANK_LINE, at) + BLANK_LINE.length;
            int end = indexOf(body, delimiter, Math.max(content - 2, headers));
            if (end < content) {
                throw malformed();
            }
            String head = new String(body, headers, content - headers, StandardCharsets.UTF_8);
            parts.putIfAbsent(
                    find(NAME, head).orElseThrow(MultipartBody::malformed),
                    new Part(find(FILE, head).orElse(""), Arrays.copyOfRange(body, content, end)));
            if (parts.size() > MOST_PARTS) {
                throw malformed();
            }
            at = end + delimiter.length;
        }
        return new MultipartBody(parts);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("The form is no multipart/form-data, or has more than 50 parts.");
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] what) {
        return at + what.length <= bytes.length && Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
    }

    private static int indexOf(byte[] bytes, byte[] what, int from) {
        for (int at = from; at + what.length <= bytes.length; at++) {
            if (bytes[at] == what[0] && startsWith(bytes, at, what)) {
                return at;
            }
        }
        throw malformed();
    }

    /** The text of a field; empty if there is none. */
    public String value(String name) {
        Part part = parts.get(name);
        return part == null ? "" : new String(part.content(), StandardCharsets.UTF_8).replace("\0", "");
    }

    /** A chosen file. */
    public Optional<Part> file(String name) {
        return Optional.ofNullable(parts.get(name))
                .filter(part -> !part.fileName().isEmpty());
    }

    /** Names only: contents may be secrets. */
    @Override
    public String toString() {
        return "MultipartBody" + parts.keySet();
    }
}
