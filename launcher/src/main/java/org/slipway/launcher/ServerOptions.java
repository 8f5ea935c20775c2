package org.slipway.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server is started with.
 *
 * @param serverHome the provisioned WildFly; only read
 * @param data the data directory
 * @param cache where PostgreSQL's programs are unpacked, shared by all servers of a user
 * @param address the address to listen on
 * @param port the HTTP port
 * @param accessUrl the URL under which people reach the server; empty for the local one
 * @param environment the environment whose {@code SLIPWAY_*} variables configure the server
 */
public record ServerOptions(
        Path serverHome,
        Path data,
        Path cache,
        String address,
        int port,
        Optional<String> accessUrl,
        Map<String, String> environment) {

    /** Options with the usual places: loopback, and the user's cache. */
    public static ServerOptions of(Path serverHome, Path data, int port, Map<String, String> environment) {
        return new ServerOptions(
                serverHome, data, defaultCache(environment), "127.0.0.1", port, Optional.empty(), environment);
    }

    /** Where PostgreSQL is unpacked unless something else is said: the user's cache directory. */
    public static Path defaultCache(Map<String, String> environment) {
        var home = environment.getOrDefault(
                "XDG_CACHE_HOME",
                Path.of(System.getProperty("user.home"), ".cache").toString());
        return Path.of(home, "slipway");
    }

    /** The URL of this server as seen from this machine. */
    String localUrl() {
        var host = address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
        return "http://" + host + ":" + port;
    }

    /** The URL for people. */
    String publicUrl() {
        return accessUrl.orElse(localUrl());
    }

    /** Options of the server's JVM: {@code SLIPWAY_JAVA_OPTS} is added to the defaults and wins over them. */
    List<String> javaOptions() {
        return JavaOptions.with(environment.getOrDefault("SLIPWAY_JAVA_OPTS", ""));
    }
}
