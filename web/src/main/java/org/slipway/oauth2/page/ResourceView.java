package org.slipway.oauth2.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.slipway.oauth2.store.ResourceScope;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/resource.jte}: one registered resource with the secrets of its server. Links to {@code
 * /admin/resources/{id}/edit}.
 *
 * <p>Forms, all with {@code csrf_token}:
 *
 * <ul>
 *   <li>{@code POST /admin/resources/{id}/secrets}: no fields; answered with this page and {@code createdSecret} set
 *   <li>{@code POST /admin/resources/{id}/secrets/{secret}/delete}: {@code confirm_name} (the secret's last characters)
 *   <li>{@code POST /admin/resources/{id}/delete}: {@code confirm_name} (must equal the resource's name)
 * </ul>
 *
 * @param frame of the signed-in administrator
 * @param id of the resource, which is the name that its server authenticates with
 * @param name for people
 * @param identifier the audience of its tokens
 * @param scopes what can be allowed there
 * @param format what its tokens look like
 * @param createdAt when it was registered
 * @param endpoints what its server must be configured with
 * @param secrets newest first
 * @param createdSecret the full value of a secret just made, or null
 */
public record ResourceView(
        Frame frame,
        String id,
        String name,
        String identifier,
        List<ResourceScope> scopes,
        TokenFormat format,
        Instant createdAt,
        Endpoints endpoints,
        List<AppView.Secret> secrets,
        String createdSecret)
        implements View {

    /** Where the resource's server learns about tokens. */
    public record Endpoints(URI issuer, URI introspection, URI keys) {}

    @Override
    public String template() {
        return "oauth2/resource.jte";
    }
}
