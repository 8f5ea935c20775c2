package org.slipway.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** TCP ports: free ones, and whether one is. */
final class Ports {

    private Ports() {}

    /** A port of the loopback address that nobody listens on now. */
    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The preferred port of the loopback address, or a free one when it is taken. */
    static int freeOr(int preferred) {
        return isFree("127.0.0.1", preferred) ? preferred : free();
    }

    /** True when a server could listen there. */
    static boolean isFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (UnknownHostException e) {
            throw new LaunchException(ExitCode.USAGE, "There is no address " + address + " to listen on.", e);
        } catch (IOException e) {
            return false;
        }
    }
}
