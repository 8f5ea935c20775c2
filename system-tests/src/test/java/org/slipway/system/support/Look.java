package org.slipway.system.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages in a browser and notes everything that is wrong with them. */
public final class Look implements AutoCloseable {

    private static final String REPORT_VIOLATIONS =
            """
            document.addEventListener('securitypolicyviolation', e =>
              console.error('policy violation: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
            """;

    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private String path = "";

    /** @param context the profile to look with */
    public Look(BrowserContext context) {
        page = context.newPage();
        page.addInitScript(REPORT_VIOLATIONS);
        page.onConsoleMessage(message -> {
            boolean expected = message.text().startsWith("Failed to load resource") && isDocument(message.location());
            if (message.type().equals("error") && !expected) {
                complain(message.text());
            }
        });
        page.onPageError(this::complain);
        page.onRequestFailed(request -> complain(request.url() + ": " + request.failure()));
        page.onResponse(response -> {
            boolean document = response.request().isNavigationRequest();
            if (response.status() >= 400 && !document) {
                complain(response.url() + " has status " + response.status());
            }
        });
    }

    /** An error page's own status is reported by the browser as a console error, too. */
    private boolean isDocument(String location) {
        return location.contains(path);
    }

    /** {@return the page, to do something on it} */
    public Page page() {
        return page;
    }

    /** {@return everything that was wrong so far} */
    public List<String> complaints() {
        return complaints;
    }

    /**
     * Opens a page and examines it.
     *
     * @param where path or address
     * @return its status
     */
    public int at(String where) {
        path = where;
        Response response = page.navigate(where);
        examine();
        return response.status();
    }

    /** Examines the page as it is now. */
    public void examine() {
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            complain("is wider than the window");
        }
        if (path.startsWith("/api-docs")) {
            // The inside of this page is drawn by Swagger UI.
            return;
        }
        if (page.locator("h1").count() != 1) {
            complain("has " + page.locator("h1").count() + " main headings");
        }
        new AxeBuilder(page).analyze().getViolations().forEach(violation -> violation
                .getNodes()
                .forEach(node -> complain(violation.getId() + " at " + node.getHtml())));
    }

    /** {@return the paths of this site that the page links to} */
    @SuppressWarnings("unchecked")
    public List<String> links() {
        return (List<String>) page.evaluate(
                "[...document.querySelectorAll('a[href]')].map(a => a.href).filter(h => h.startsWith(location.origin))"
                        + ".map(h => new URL(h)).map(u => u.pathname + u.search)");
    }

    private void complain(String what) {
        complaints.add(path + ": " + what);
    }

    @Override
    public void close() {
        page.close();
    }
}
