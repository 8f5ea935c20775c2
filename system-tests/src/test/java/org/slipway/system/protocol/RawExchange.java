package org.slipway.system.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A request by hand, which may be as wrong as it likes, and its answer.
 *
 * @param status of HTTP
 * @param contentType empty if there is none
 * @param body without the framing
 */
record RawExchange(int status, String contentType, String body) {

    private static final int PATIENCE_MILLIS = 20_000;

    /**
     * Sends the bytes on a connection of their own.
     *
     * @throws java.net.SocketTimeoutException if there is no answer in twenty seconds
     */
    static RawExchange send(URI server, byte[] request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
            } catch (IOException refusedEarly) {
                // The server has answered before it read everything.
            }
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (java.net.SocketException reset) {
                // What came before the reset is the answer.
            }
            return parse(answer.toByteArray());
        }
    }

    private static RawExchange parse(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        if (!text.matches("(?s)HTTP/1\\.1 \\d{3} .*")) {
            throw new AssertionError("no answer of HTTP: " + text);
        }
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        String body = text.substring(end + 4);
        if (head.contains("transfer-encoding: chunked")) {
            body = unchunked(body);
        }
        int type = head.indexOf("\r\ncontent-type: ");
        int typeEnd = type < 0 ? -1 : (head + "\r\n").indexOf("\r\n", type + 2);
        return new RawExchange(
                Integer.parseInt(text.substring(9, 12)),
                type < 0 ? "" : head.substring(type + 16, typeEnd),
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String unchunked(String chunks) {
        var body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
