package org.slipway.system.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP request, put together piece by piece. Redirects are not followed. */
public final class Call {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String method;
    private final URI target;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Pairs query = new Pairs();
    private final Pairs form = new Pairs();
    private BodyPublisher body = BodyPublishers.noBody();
    private String text = "";

    private Call(String method, URI target) {
        this.method = method;
        this.target = target;
    }

    /**
     * @param method of HTTP
     * @param path of the shared server, or an absolute address
     * @return a request
     */
    public static Call of(String method, String path) {
        return new Call(method, URI.create(path.startsWith("/") ? TestServer.url() + path : path));
    }

    /** {@return a GET request} */
    public static Call get(String path) {
        return of("GET", path);
    }

    /** {@return a POST request} */
    public static Call post(String path) {
        return of("POST", path);
    }

    /** {@return a PATCH request} */
    public static Call patch(String path) {
        return of("PATCH", path);
    }

    /** {@return a PUT request} */
    public static Call put(String path) {
        return of("PUT", path);
    }

    /** {@return a DELETE request} */
    public static Call delete(String path) {
        return of("DELETE", path);
    }

    /** {@return this with a header} */
    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** {@return this as sent by a signed-in person's program} */
    public Call as(Person person) {
        return session(person.session());
    }

    /** {@return this with a session or API token} */
    public Call session(String token) {
        return header("Coder-Session-Token", token);
    }

    /** {@return this with an access token} */
    public Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** {@return this with a parameter in its query} */
    public Call query(String name, String value) {
        query.add(name, value);
        return this;
    }

    /** {@return this with one more form field} */
    public Call add(String name, String value) {
        form.add(name, value);
        return this;
    }

    /** {@return this with one value for a form field, whatever it had} */
    public Call set(String name, String value) {
        form.set(name, value);
        return this;
    }

    /** {@return this without a form field} */
    public Call drop(String name) {
        form.drop(name);
        return this;
    }

    /** {@return this with a JSON body} */
    public Call json(Object tree) {
        return body("application/json", tree.toString());
    }

    /** {@return this with a body} */
    public Call body(String contentType, String text) {
        this.text = text;
        body = BodyPublishers.ofString(text);
        return header("Content-Type", contentType);
    }

    /** {@return this with a body that is no text} */
    public Call bytes(String contentType, byte[] content) {
        body = BodyPublishers.ofByteArray(content);
        return header("Content-Type", contentType);
    }

    /** {@return the answer} */
    public Reply send() {
        try {
            Reply reply = Reply.of(this, HTTP.send(request(), BodyHandlers.ofString()));
            SecretsSeen.note(form, text, reply);
            return reply;
        } catch (IOException failure) {
            throw new UncheckedIOException(this + ": " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest request() {
        if (!form.isEmpty()) {
            body("application/x-www-form-urlencoded", form.encoded());
        }
        var request = HttpRequest.newBuilder(withQuery())
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        return request.build();
    }

    private URI withQuery() {
        if (query.isEmpty()) {
            return target;
        }
        return URI.create(target + (target.getRawQuery() == null ? "?" : "&") + query.encoded());
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
