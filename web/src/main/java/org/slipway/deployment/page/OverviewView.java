package org.slipway.deployment.page;

import java.net.URI;
import java.time.Instant;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code deployment/overview.jte}: the first page after signing in.
 *
 * @param frame of the signed-in user
 * @param mcpUrl address of the MCP endpoint, as a client must be given it
 * @param selfService whether clients need no client id from an administrator: they are known by a document of theirs, or
 *     may register themselves
 * @param connectedApps number of apps with access
 * @param sessions number of live sessions
 * @param tokens number of live API tokens
 * @param deployment facts for owners, or null for everybody else
 */
public record OverviewView(
        Frame frame,
        URI mcpUrl,
        boolean selfService,
        int connectedApps,
        int sessions,
        int tokens,
        Deployment deployment)
        implements View {

    /**
     * What an owner wants to know at a glance.
     *
     * @param accessUrl the configured address, which is also the OAuth issuer
     * @param database kind and version, for example "PostgreSQL 18.4, embedded"
     * @param startedAt when this server started
     * @param users number of users
     * @param oauth2Apps number of registered OAuth2 apps
     */
    public record Deployment(URI accessUrl, String database, Instant startedAt, int users, int oauth2Apps) {}

    @Override
    public String template() {
        return "deployment/overview.jte";
    }
}
