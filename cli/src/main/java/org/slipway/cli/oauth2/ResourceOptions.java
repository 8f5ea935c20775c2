package org.slipway.cli.oauth2;

import java.util.List;
import org.slipway.api.oauth2.ResourceRequest;
import org.slipway.api.oauth2.ResourceScopeBody;
import picocli.CommandLine.Option;

/** What can be said about a resource when it is registered or changed. */
final class ResourceOptions {

    @Option(
            names = "--scope",
            paramLabel = "NAME[=WORDS]",
            description = "What can be allowed there, with words for the consent page; repeat for several.")
    private List<String> scopes;

    @Option(
            names = "--tokens",
            paramLabel = "FORMAT",
            description = "opaque: the resource asks the server about each token; jwt: it checks a signature.")
    private String format;

    boolean hasScopes() {
        return scopes != null;
    }

    /**
     * @param identifier of a new resource, else null
     * @param name of the resource, null to leave it
     * @return the request, without what was not said
     */
    ResourceRequest request(String identifier, String name) {
        return new ResourceRequest(
                identifier,
                name,
                scopes == null
                        ? null
                        : scopes.stream().map(ResourceOptions::scope).toList(),
                format);
    }

    /** The words begin at the first equals sign; a scope with one in its name gets its words on the page. */
    private static ResourceScopeBody scope(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new ResourceScopeBody(text, null)
                : new ResourceScopeBody(text.substring(0, equals), text.substring(equals + 1));
    }
}
