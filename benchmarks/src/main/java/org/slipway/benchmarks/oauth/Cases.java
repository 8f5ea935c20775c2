package org.slipway.benchmarks.oauth;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.slipway.benchmarks.oauth.Load.Step;

/** The cases by their names, in the order in which they are measured. */
final class Cases {

    private static final Map<String, BiFunction<Site, Connection, Case>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("client_credentials", Cases::clientCredentials);
        BY_NAME.put("code_exchange", CodeExchange::new);
        BY_NAME.put("refresh", Cases::refresh);
        BY_NAME.put("introspection", Cases::introspection);
        BY_NAME.put("password_login", Cases::passwordLogin);
    }

    private Cases() {}

    /** The names of all cases. */
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The case with this name, with the clients and tokens that it needs. */
    static Case of(String name, Site site, Connection connection) {
        return BY_NAME.get(name).apply(site, connection);
    }

    /** The client credentials grant of a confidential client (RFC 6749 section 4.4). */
    private static Case clientCredentials(Site site, Connection connection) {
        Client client = site.client(connection, ",\"grant_types\":[\"client_credentials\"]");
        byte[] request = Request.post("/oauth2/tokens")
                .basic(client)
                .form("grant_type", "client_credentials", "resource", site.mcp())
                .bytes();
        return same(one -> one.send(request).expect(200).contains("\"access_token\":"));
    }

    /** A refresh that rotates: each connection holds a grant of its own (RFC 6749 section 6). */
    private static Case refresh(Site site, Connection connection) {
        Client client = site.client(connection, "");
        List<Step> steps = IntStream.range(0, Load.CONNECTIONS)
                .<Step>mapToObj(i ->
                        new Refresh(client, tokens(site, connection, client, site.mcp()).member("refresh_token")))
                .toList();
        return () -> steps;
    }

    /** The question of a resource's server whether a live token is active (RFC 7662 section 2). */
    private static Case introspection(Site site, Connection connection) {
        Client client = site.client(connection, "");
        Client resource = site.resource(connection);
        List<Step> steps = IntStream.range(0, Load.CONNECTIONS)
                .mapToObj(i -> tokens(site, connection, client, Site.RESOURCE).member("access_token"))
                .map(token -> Request.post("/oauth2/introspect")
                        .basic(resource)
                        .form("token", token)
                        .bytes())
                .<Step>map(request -> one -> one.send(request).expect(200).contains("\"active\":true"))
                .toList();
        return () -> steps;
    }

    /** A login with the right password: the hash is computed each time. */
    private static Case passwordLogin(Site site, Connection connection) {
        byte[] request = Site.login();
        return same(one -> one.send(request).expect(201).contains("\"session_token\":"));
    }

    private static Case same(Step step) {
        return () -> Collections.nCopies(Load.CONNECTIONS, step);
    }

    private static Answer tokens(Site site, Connection connection, Client client, String resource) {
        String code = site.code(connection, client, resource);
        return connection.send(Site.exchange(client, code, resource)).expect(200);
    }

    private static final class Refresh implements Step {

        private final Client client;
        private String token;

        Refresh(Client client, String token) {
            this.client = client;
            this.token = token;
        }

        @Override
        public boolean run(Connection connection) {
            byte[] request = Request.post("/oauth2/tokens")
                    .basic(client)
                    .form("grant_type", "refresh_token", "refresh_token", token)
                    .bytes();
            String next = connection.send(request).expect(200).member("refresh_token");
            if (next.equals(token)) {
                throw new IllegalStateException("the refresh token was not replaced");
            }
            token = next;
            return true;
        }
    }

    /** The exchange of codes, which consents gave before (RFC 6749 section 4.1.3). */
    private static final class CodeExchange implements Case {

        private static final int CODES = 1000;

        private final Site site;
        private final Client client;
        private final Queue<byte[]> exchanges = new ConcurrentLinkedQueue<>();

        CodeExchange(Site site, Connection connection) {
            this.site = site;
            this.client = site.client(connection, "");
        }

        @Override
        public void prepare(Load load) {
            load.run(same(this::consent).steps(), Duration.ofMinutes(5));
        }

        private boolean consent(Connection connection) {
            if (exchanges.size() >= CODES) {
                return false;
            }
            return exchanges.add(Site.exchange(client, site.code(connection, client, site.mcp()), site.mcp()));
        }

        @Override
        public List<Step> steps() {
            return same(this::exchange).steps();
        }

        private boolean exchange(Connection connection) {
            byte[] request = exchanges.poll();
            if (request == null) {
                return false;
            }
            return connection.send(request).expect(200).contains("\"access_token\":");
        }
    }
}
