package org.slipway.system.oauth2;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slipway.system.support.TestServer;

/** HTTP by hand, for headers that a proper client does not let anybody set. */
final class RawHttp {

    private RawHttp() {}

    /** {@return the whole answer to a GET with one header that replaces or adds to the usual ones} */
    static String get(String path, String header, String value) throws IOException {
        String host = TestServer.url().getAuthority();
        String own = header.equalsIgnoreCase("Host") ? "" : "Host: " + host + "\r\n";
        String request =
                "GET " + path + " HTTP/1.1\r\n" + own + header + ": " + value + "\r\nConnection: close\r\n\r\n";
        try (var socket =
                new Socket(TestServer.url().getHost(), TestServer.url().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
