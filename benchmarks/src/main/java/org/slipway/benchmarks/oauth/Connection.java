package org.slipway.benchmarks.oauth;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection that stays open: HTTP/1.1 as far as this server speaks it, at the price of two system calls a request. */
final class Connection implements AutoCloseable {

    private static final int LONGEST_HEAD = 16 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] head = new byte[LONGEST_HEAD];

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), LONGEST_HEAD);
        out = socket.getOutputStream();
    }

    /** Connects to the host and port of this address. */
    static Connection to(URI server) {
        try {
            return new Connection(new Socket(server.getHost(), server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException("no connection to " + server, e);
        }
    }

    /** Sends one whole request and waits for its answer. */
    Answer send(byte[] request) {
        try {
            out.write(request);
            String answered = readHead();
            return new Answer(answered, readBody(answered));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readHead() throws IOException {
        int length = 0;
        int newlines = 0;
        while (newlines < 2) {
            int read = in.read();
            if (read < 0 || length == LONGEST_HEAD) {
                throw new EOFException("the connection ended in the head of an answer");
            }
            head[length++] = (byte) read;
            if (read == '\n') {
                newlines++;
            } else if (read != '\r') {
                newlines = 0;
            }
        }
        return new String(head, 0, length, StandardCharsets.ISO_8859_1);
    }

    private byte[] readBody(String answered) throws IOException {
        String length = Answer.header(answered, "Content-Length");
        if (!length.isEmpty()) {
            return in.readNBytes(Integer.parseInt(length));
        }
        return Answer.header(answered, "Transfer-Encoding").equals("chunked") ? readChunks() : new byte[0];
    }

    private byte[] readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(readLine(), 16);
            body.write(in.readNBytes(size));
            readLine();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String readLine() throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the connection ended in the body of an answer");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
