package org.slipway.oauth2.clients;

import java.io.IOException;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches documents as strangers' addresses deserve: see {@code package-info}. Its errors tell the person
 * what kind of thing went wrong and nothing about the network behind this server.
 */
final class DocumentFetcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFetcher.class);

    /** {@code application/json}, or a type with the suffix {@code +json} (RFC 6839 section 3.1), with any parameters. */
    private static final Pattern JSON =
            Pattern.compile("application/(?:[a-z0-9.!#$&^_-]+\\+)?json\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    /**
     * The bounds of a fetch.
     *
     * @param connect until a connection stands
     * @param total until everything is there
     * @param maxBytes of the document
     */
    record Bounds(Timeout connect, Timeout total, int maxBytes) {

        static Bounds ofSize(int maxBytes) {
            return new Bounds(Timeout.ofSeconds(2), Timeout.ofSeconds(5), maxBytes);
        }
    }

    private final String what;
    private final Bounds bounds;
    private final ExecutorService workers;
    private final CloseableHttpClient client;
    private final Clock clock;

    /**
     * A fetcher that trusts whom this Java platform trusts.
     *
     * @param what it fetches, for its errors: "metadata document"
     * @param allowLoopback whether documents may be on this machine
     * @param maxBytes of a document
     * @param workers run the fetches, so that one that takes too long can be left
     */
    static DocumentFetcher of(String what, boolean allowLoopback, int maxBytes, ExecutorService workers, Clock clock) {
        try {
            return new DocumentFetcher(
                    what,
                    new DocumentResolver(allowLoopback),
                    SSLContext.getDefault(),
                    Bounds.ofSize(maxBytes),
                    workers,
                    clock);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    /**
     * A fetcher.
     *
     * @param what it fetches, for its errors: "metadata document"
     * @param workers run the fetches, so that one that takes too long can be left
     */
    DocumentFetcher(
            String what, DnsResolver resolver, SSLContext trust, Bounds bounds, ExecutorService workers, Clock clock) {
        this.what = what;
        this.bounds = bounds;
        this.workers = workers;
        this.clock = clock;
        this.client = client(what, connections(resolver, trust, bounds), bounds);
    }

    private static PoolingHttpClientConnectionManager connections(
            DnsResolver resolver, SSLContext trust, Bounds bounds) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(8192)
                                .setMaxHeaderCount(100)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(bounds.connect())
                        .setSocketTimeout(bounds.total())
                        .build())
                .setMaxConnTotal(16)
                .setMaxConnPerRoute(2)
                .build();
    }

    private static CloseableHttpClient client(
            String what, PoolingHttpClientConnectionManager connections, Bounds bounds) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(bounds.connect())
                        .setResponseTimeout(bounds.total())
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Slipway (client " + what + "s)")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * The document at this address.
     *
     * @throws InvalidClientException if it cannot be had
     */
    FetchedDocument fetch(DocumentUrl url) {
        HttpGet request = new HttpGet(url.uri());
        request.setHeader("Accept", "application/json");
        Future<FetchedDocument> document = null;
        try {
            document = workers.submit(() -> client.execute(request, response -> readOrHangUp(request, response)));
            return document.get(bounds.total().toMilliseconds(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new InvalidClientException("The client's " + what + " did not come in time.");
        } catch (RejectedExecutionException e) {
            throw new InvalidClientException("The server is too busy to fetch the client's " + what + ".");
        } catch (ExecutionException e) {
            throw refusal(url, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidClientException("The server is stopping.");
        } finally {
            request.cancel();
            if (document != null) {
                document.cancel(true);
            }
        }
    }

    private InvalidClientException refusal(DocumentUrl url, Throwable cause) {
        if (cause instanceof InvalidClientException refused) {
            return refused;
        }
        LOG.info("the client {} {} cannot be fetched: {}", what, url.uri(), cause.toString());
        return new InvalidClientException(
                cause instanceof UnknownHostException
                        ? "The host of the client's " + what + " is unknown or not public."
                        : "The client's " + what + " cannot be fetched.");
    }

    /** A body that is refused may have no end: the connection is cut instead of read to its end. */
    private FetchedDocument readOrHangUp(HttpGet request, ClassicHttpResponse response) throws IOException {
        try {
            return read(response);
        } catch (InvalidClientException refused) {
            request.cancel();
            throw refused;
        }
    }

    private FetchedDocument read(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200) {
            throw new InvalidClientException("The client's " + what + " was answered with status " + response.getCode()
                    + " instead of 200. Redirects are not followed.");
        }
        HttpEntity entity = response.getEntity();
        String type = value(response, "Content-Type");
        if (entity == null || type == null || !JSON.matcher(type.strip()).matches()) {
            throw new InvalidClientException("The client's " + what + " is not of the type application/json.");
        }
        byte[] body = entity.getContentLength() > bounds.maxBytes()
                ? new byte[bounds.maxBytes() + 1]
                : entity.getContent().readNBytes(bounds.maxBytes() + 1);
        if (body.length > bounds.maxBytes()) {
            throw new InvalidClientException(
                    "The client's " + what + " is larger than " + bounds.maxBytes() + " bytes.");
        }
        return new FetchedDocument(
                body,
                CacheLifetime.of(
                        value(response, "Cache-Control"),
                        value(response, "Expires"),
                        value(response, "Age"),
                        clock.instant()));
    }

    private static String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
