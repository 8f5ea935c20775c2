package org.slipway.cli.oauth2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Option;

/** What can be said about an application when it is made or changed. */
final class AppOptions {

    @Option(
            names = "--redirect-uri",
            paramLabel = "URI",
            description = "Where the browser returns to; repeat for several. The port of a loopback address floats.")
    private List<String> redirectUris = List.of();

    @Option(names = "--icon", paramLabel = "URL", description = "A picture for the consent page.")
    private String icon;

    @Option(names = "--scope", description = "The most that it may be granted; repeat for several. Default: no limit.")
    private List<String> scopes = List.of();

    boolean hasRedirectUris() {
        return !redirectUris.isEmpty();
    }

    void addTo(ObjectNode app) {
        if (hasRedirectUris()) {
            ArrayNode uris = app.putArray("redirect_uris");
            redirectUris.forEach(uris::add);
            app.put("callback_url", redirectUris.get(0));
        }
        if (icon != null) {
            app.put("icon", icon);
        }
        if (!scopes.isEmpty()) {
            app.put("scope", String.join(" ", scopes));
        }
    }
}
