package org.slipway.oauth2.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.oauth2.assertions.AssertionDesk.key;
import static org.slipway.oauth2.assertions.AssertionDesk.set;

import com.nimbusds.jose.jwk.JWK;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.oauth2.assertions.ClientKeySet;
import org.slipway.oauth2.clients.DocumentResolverTest.FakeNames;

/** Key sets over real TLS, with a clock that tests move. */
class KeySetDocumentsTest {

    private static final JWK KEY = key("one");

    @TempDir
    Path folder;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private Instant now = Instant.parse("2030-01-02T03:04:05Z");
    private DocumentHost host;
    private DocumentFetcher fetcher;
    private KeySetDocuments documents;

    @BeforeEach
    void start() throws Exception {
        host = DocumentHost.start(folder);
        fetcher = new DocumentFetcher(
                "key set",
                FakeNames.always("127.0.0.1"),
                host.trust(),
                DocumentFetcher.Bounds.ofSize(ClientKeySet.MOST_BYTES),
                workers,
                clock());
        documents = new KeySetDocuments(fetcher, clock());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        host.close();
        workers.shutdownNow();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private DocumentUrl url() {
        return DocumentUrl.parse("jwks_uri", host.url("/keys.json"), false);
    }

    private void publish(String maxAge, JWK... keys) {
        host.answer("/keys.json", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=" + maxAge);
            DocumentHost.of(200, "application/jwk-set+json", set(keys)).give(exchange);
        });
    }

    @Test
    void aSetIsKeptForAsLongAsItsHeadersSay() {
        publish("600", KEY);

        documents.find(url());
        now = now.plusSeconds(599);
        documents.find(url());
        assertThat(host.asked()).hasSize(1);
        now = now.plusSeconds(1);
        documents.find(url());

        assertThat(host.asked()).hasSize(2);
    }

    @Test
    void aNewKeyIsLookedForAtMostOnceAMinute() {
        publish("3600", KEY);

        documents.find(url());
        documents.findNewer(url());
        now = now.plusSeconds(59);
        documents.findNewer(url());
        assertThat(host.asked()).hasSize(1);
        now = now.plusSeconds(1);
        documents.findNewer(url());
        documents.findNewer(url());

        assertThat(host.asked()).hasSize(2);
    }

    @Test
    void whatIsNoKeySetIsRefusedAndNotAskedForAgainAtOnce() {
        host.answer("/keys.json", DocumentHost.of(200, "application/json", "{\"keys\": []}"));

        assertThatThrownBy(() -> documents.find(url())).hasMessageContaining("1 to 10 keys");
        assertThatThrownBy(() -> documents.find(url())).hasMessageContaining("1 to 10 keys");

        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() {
        host.answer("/keys.json", exchange -> {
            exchange.getResponseHeaders().set("Location", host.url("/other.json"));
            exchange.sendResponseHeaders(302, -1);
        });

        assertThatThrownBy(() -> documents.find(url())).hasMessageContaining("key set was answered with status 302");
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void aSetThatIsOutOfDateIsNotBelievedWhenItCannotBeHad() throws Exception {
        publish("300", KEY);
        documents.find(url());
        now = now.plusSeconds(301);
        DocumentUrl url = url();
        host.close();

        assertThatThrownBy(() -> documents.find(url)).isInstanceOf(InvalidClientException.class);
    }

    @Test
    void privateAddressesAreNotAsked() {
        try (DocumentFetcher careful = new DocumentFetcher(
                "key set",
                new DocumentResolver(FakeNames.always("10.0.0.7"), false),
                host.trust(),
                DocumentFetcher.Bounds.ofSize(ClientKeySet.MOST_BYTES),
                workers,
                clock())) {
            publish("300", KEY);

            assertThatThrownBy(() -> new KeySetDocuments(careful, clock()).find(url()))
                    .hasMessageContaining("not public");
            assertThat(host.asked()).isEmpty();
        }
    }
}
