package org.slipway.oauth2.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.clients.DocumentResolverTest.FakeNames;

/** Fetches over real TLS from a server on this machine that answers under a public name. */
class DocumentFetcherTest {

    private static final int MAX_BYTES = 5120;
    private static final ExecutorService WORKERS = Executors.newCachedThreadPool();
    private static final DnsResolver HERE = FakeNames.always("127.0.0.1");

    @TempDir
    static Path folder;

    private static DocumentHost host;

    @BeforeAll
    static void startHost() throws IOException, GeneralSecurityException, InterruptedException {
        host = DocumentHost.start(folder);
        host.answer("/good", DocumentHost.of(200, "application/json", "{}"));
    }

    @AfterAll
    static void stopHost() {
        host.close();
        WORKERS.shutdownNow();
    }

    @BeforeEach
    void forget() {
        host.asked().clear();
    }

    @Test
    void bringsTheDocumentUnderItsOwnName() throws IOException {
        host.answer("/client.json", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=7200");
            DocumentHost.of(200, "application/json; charset=utf-8", "{\"a\":1}").give(exchange);
        });
        FetchedDocument document = fetch(HERE, "/client.json");
        assertThat(document.body()).asString().isEqualTo("{\"a\":1}");
        assertThat(document.lifetime()).isEqualTo(Duration.ofHours(2));
        assertThat(host.asked()).containsExactly(host.url("/client.json").substring("https://".length()));
    }

    @Test
    void looksTheNameUpOnceAndConnectsToWhatItGot() throws IOException {
        List<String> lookups = new ArrayList<>();
        DnsResolver changing = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String name) throws java.net.UnknownHostException {
                lookups.add(name);
                return new InetAddress[] {InetAddress.getByName(lookups.size() == 1 ? "127.0.0.1" : "127.0.0.2")};
            }

            @Override
            public String resolveCanonicalHostname(String name) {
                return name;
            }
        };
        fetch(changing, "/good");
        assertThat(lookups).containsExactly(DocumentHost.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1"})
    void doesNotEvenConnectToAnAddressThatIsNotPublic(String address) {
        DnsResolver vetted = new DocumentResolver(FakeNames.always(address), false);
        assertThatThrownBy(() -> fetch(vetted, "/good"))
                .isInstanceOf(InvalidClientException.class)
                .hasMessageContaining("not public");
        assertThat(host.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        host.answer("/moved" + status, exchange -> {
            exchange.getResponseHeaders().set("Location", host.url("/good"));
            exchange.sendResponseHeaders(status, -1);
        });
        assertThatThrownBy(() -> fetch(HERE, "/moved" + status)).isInstanceOf(InvalidClientException.class);
        assertThat(host.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 401, 404, 500, 503})
    void takesNoOtherStatusThan200(int status) {
        host.answer("/status" + status, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, -1);
        });
        assertThatThrownBy(() -> fetch(HERE, "/status" + status)).isInstanceOf(InvalidClientException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "Application/JSON;charset=utf-8, true",
        "application/oauth-client+json, true",
        "text/html, false",
        "application/jsonp, false",
        "text/json, false"
    })
    void takesJsonOnly(String type, boolean taken) throws IOException {
        String path = "/type" + Math.abs(type.hashCode());
        host.answer(path, DocumentHost.of(200, type, "{}"));
        if (taken) {
            assertThat(fetch(HERE, path).body()).hasSize(2);
        } else {
            assertThatThrownBy(() -> fetch(HERE, path)).hasMessageContaining("application/json");
        }
    }

    @Test
    void takesADocumentOfExactlyTheLimit() throws IOException {
        host.answer("/full", DocumentHost.of(200, "application/json", "x".repeat(MAX_BYTES)));
        assertThat(fetch(HERE, "/full").body()).hasSize(MAX_BYTES);
    }

    @Test
    void readsNoMoreThanTheLimit() {
        host.answer("/large", DocumentHost.of(200, "application/json", "x".repeat(MAX_BYTES + 1)));
        host.answer("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[1024]);
            }
        });
        assertThatThrownBy(() -> fetch(HERE, "/large")).hasMessageContaining("larger than");
        assertThatThrownBy(() -> fetch(HERE, "/endless")).hasMessageContaining("larger than");
    }

    @Test
    void leavesAHostThatDripsItsAnswer() {
        CountDownLatch over = new CountDownLatch(1);
        host.answer("/slow", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(over);
        });
        assertThatThrownBy(() -> fetch(HERE, "/slow", Timeout.ofMilliseconds(700)))
                .hasMessageContaining("in time");
        over.countDown();
    }

    @Test
    void trustsNoUnknownCertificate() throws NoSuchAlgorithmException {
        SSLContext usual = SSLContext.getDefault();
        assertThatThrownBy(() -> fetch(HERE, usual, "/good", Timeout.ofSeconds(5)))
                .isInstanceOf(InvalidClientException.class);
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void trustsNoCertificateOfAnotherName() {
        DocumentUrl other = DocumentUrl.parse(host.url("/good").replace(DocumentHost.NAME, "other.example.com"), false);
        assertThatThrownBy(() -> fetch(HERE, host.trust(), other, Timeout.ofSeconds(5)))
                .isInstanceOf(InvalidClientException.class);
        assertThat(host.asked()).isEmpty();
    }

    private static FetchedDocument fetch(DnsResolver names, String path) throws IOException {
        return fetch(names, path, Timeout.ofSeconds(20));
    }

    private static FetchedDocument fetch(DnsResolver names, String path, Timeout total) throws IOException {
        return fetch(names, host.trust(), path, total);
    }

    private static FetchedDocument fetch(DnsResolver names, SSLContext trust, String path, Timeout total)
            throws IOException {
        return fetch(names, trust, DocumentUrl.parse(host.url(path), false), total);
    }

    private static FetchedDocument fetch(DnsResolver names, SSLContext trust, DocumentUrl url, Timeout total)
            throws IOException {
        var bounds = new DocumentFetcher.Bounds(Timeout.ofSeconds(5), total, MAX_BYTES);
        try (var fetcher = new DocumentFetcher("metadata document", names, trust, bounds, WORKERS, Clock.systemUTC())) {
            return fetcher.fetch(url);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
