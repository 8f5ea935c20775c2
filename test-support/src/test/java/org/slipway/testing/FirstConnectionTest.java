package org.slipway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A peer that resets the first connections, before the real database answers. */
class FirstConnectionTest {

    private static TestDatabase database;

    @BeforeAll
    static void startDatabase() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void triesAgainAfterResetsWithinTheWindow() throws Exception {
        try (var peer = new ResettingPeer(3);
                var connection = FirstConnection.open(peer.url(), credentials())) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(peer.connections()).isGreaterThan(3);
        }
    }

    @Test
    void givesUpWhenEveryConnectionIsReset() throws Exception {
        try (var peer = new ResettingPeer(Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> FirstConnection.open(peer.url(), credentials()))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(FirstConnection.isReset(e))
                            .isTrue());
            assertThat(peer.connections()).isGreaterThan(3);
        }
    }

    @Test
    void failsAtOnceWhenNobodyListens() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(
                        () -> FirstConnection.open("jdbc:postgresql://127.0.0.1:" + port + "/slipway", credentials()))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(FirstConnection.isReset(e))
                        .isFalse());
    }

    @Test
    void failsAtOnceWhenTheLoginIsRefused() throws Exception {
        try (var peer = new ResettingPeer(0)) {
            var wrong = credentials();
            wrong.setProperty("password", "wrong");
            assertThatThrownBy(() -> FirstConnection.open(peer.url(), wrong))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    private static Properties credentials() {
        var properties = database.access().ownerProperties();
        // One attempt of ours is one connection: the driver would open a second one without TLS by itself.
        properties.setProperty("sslmode", "disable");
        return properties;
    }

    /** Resets so many connections, then passes bytes on to the database. */
    private static final class ResettingPeer implements AutoCloseable {

        private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();
        private final int resets;

        ResettingPeer(int resets) throws IOException {
            this.resets = resets;
            inBackground(this::serve);
        }

        String url() {
            return "jdbc:postgresql://127.0.0.1:" + listener.getLocalPort() + "/slipway";
        }

        int connections() {
            return connections.get();
        }

        private void serve() throws IOException {
            while (true) {
                var client = listener.accept();
                if (connections.incrementAndGet() <= resets) {
                    reset(client);
                } else {
                    passOn(client);
                }
            }
        }

        /** Reads the driver's greeting and then closes without lingering: the peer sees a reset. */
        private static void reset(Socket client) throws IOException {
            if (client.getInputStream().read() >= 0) {
                client.setSoLinger(true, 0);
            }
            client.close();
        }

        private static void passOn(Socket client) throws IOException {
            var port = Integer.parseInt(database.access().url().replaceAll(".*:(\\d+)/.*", "$1"));
            var server = new Socket(InetAddress.getLoopbackAddress(), port);
            inBackground(() -> client.getInputStream().transferTo(server.getOutputStream()));
            inBackground(() -> {
                server.getInputStream().transferTo(client.getOutputStream());
                client.close();
            });
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    private static void inBackground(Transfer transfer) {
        var thread = new Thread(() -> {
            try {
                transfer.run();
            } catch (IOException e) {
                // One side has closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Transfer {
        void run() throws IOException;
    }
}
