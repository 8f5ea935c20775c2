package org.slipway.oauth2.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/app.jte}: one OAuth2 app with its endpoints and secrets. Links to {@code
 * /admin/apps/{id}/edit}.
 *
 * <p>Forms, all with {@code csrf_token}:
 *
 * <ul>
 *   <li>{@code POST /admin/apps/{id}/secrets}: no fields; answered with this page and {@code createdSecret} set, not
 *       with a redirect
 *   <li>{@code POST /admin/apps/{id}/secrets/{secret}/delete}: {@code confirm_name} (must equal the secret's last
 *       characters as shown)
 *   <li>{@code POST /admin/apps/{id}/delete}: {@code confirm_name} (must equal the app's name)
 * </ul>
 *
 * @param frame of the signed-in administrator
 * @param id id of the app
 * @param client name, source, client id
 * @param type public or confidential
 * @param signIn how it proves who it is, if it is confidential
 * @param keys its keys: their thumbprints, or the address where it publishes them; empty without keys
 * @param pkceRequired false only for confidential apps with the switch off
 * @param grants how it may come to access
 * @param redirectUris all registered addresses
 * @param scopes the scopes it is limited to; empty means no limit
 * @param users number of users who allowed it
 * @param liveTokens number of live tokens
 * @param endpoints what a client must be configured with
 * @param secrets newest first; empty for a public client
 * @param createdSecret the full value of a secret just made, or null
 */
public record AppView(
        Frame frame,
        String id,
        ClientIdentity client,
        ClientType type,
        SignIn signIn,
        List<String> keys,
        boolean pkceRequired,
        List<Grants> grants,
        List<URI> redirectUris,
        List<ScopeLine> scopes,
        int users,
        int liveTokens,
        Endpoints endpoints,
        List<Secret> secrets,
        String createdSecret)
        implements View {

    /** The addresses of the authorization server that a client without discovery needs. */
    public record Endpoints(URI metadata, URI authorization, URI token, URI revocation) {}

    /**
     * One secret.
     *
     * @param truncated its last characters, as far as they may be shown
     * @param lastUsedAt null if never
     */
    public record Secret(String id, String truncated, Instant createdAt, Instant lastUsedAt) {}

    /** Whether secrets count. Those of an app that has changed to keys stay until somebody deletes them. */
    public boolean acceptsSecrets() {
        return signIn == SignIn.SECRET;
    }

    /** Whether there is anything to tell about secrets. */
    public boolean showsSecrets() {
        return type == ClientType.CONFIDENTIAL && (acceptsSecrets() || !secrets.isEmpty());
    }

    @Override
    public String template() {
        return "oauth2/app.jte";
    }
}
