package org.slipway.system.support;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages as a browser without JavaScript uses them: with cookies, links and forms. */
public final class Site {

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String accept;

    /** A browser. */
    public Site() {
        this("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** @param accept what the program says that it accepts */
    public Site(String accept) {
        this.accept = accept;
    }

    /** {@return a browser in which the person has signed in through the form} */
    public static Site of(Person person) {
        var site = new Site();
        Reply reply = site.submit(site.form(site.open("/login"), "/login")
                .fill("email", person.email())
                .fill("password", person.password()));
        if (reply.status() != 302 && reply.status() != 303) {
            throw new AssertionError("signing in did not work: " + reply);
        }
        return site;
    }

    /** {@return the page at a path} */
    public Reply open(String path) {
        return send(Call.get(path));
    }

    /** {@return the answer to a request with this browser's cookies, which it may change} */
    public Reply send(Call call) {
        call.header("Accept", accept);
        if (!cookies.isEmpty()) {
            call.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        Reply reply = call.send();
        reply.headers().allValues("Set-Cookie").forEach(this::keep);
        return reply;
    }

    /** {@return a cookie's value, null if there is none} */
    public String cookie(String name) {
        return cookies.get(name);
    }

    /** {@return the form of a page that is sent to a path} */
    public Form form(Reply page, String action) {
        Document document = Jsoup.parse(page.body());
        Element form = document.select("form").stream()
                .filter(candidate ->
                        URI.create(candidate.attr("action")).getPath().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form for " + action + " in " + page));
        var fields = new Pairs();
        for (Element input : form.select("input[name]")) {
            boolean unchecked = input.attr("type").matches("checkbox|radio") && !input.hasAttr("checked");
            if (!unchecked) {
                fields.add(input.attr("name"), input.attr("value"));
            }
        }
        for (Element area : form.select("textarea[name]")) {
            fields.add(area.attr("name"), area.wholeText());
        }
        return new Form(form.attr("action"), fields, TestServer.url().toString());
    }

    /** {@return the answer to a submitted form} */
    public Reply submit(Form form) {
        return send(form.call());
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || header.toLowerCase().contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    /**
     * A form as it stands on a page.
     *
     * @param action where it goes
     * @param fields what it sends
     * @param origin of the page
     */
    public record Form(String action, Pairs fields, String origin) {

        /** {@return this with a field filled in} */
        public Form fill(String name, String value) {
            return new Form(action, fields.copy().set(name, value), origin);
        }

        /** {@return this without a field} */
        public Form without(String name) {
            return new Form(action, fields.copy().drop(name), origin);
        }

        Call call() {
            return Call.post(action)
                    .header("Origin", origin)
                    .body("application/x-www-form-urlencoded", fields.encoded());
        }
    }
}
