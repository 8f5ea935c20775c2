package org.slipway.oauth2.page;

import java.util.List;
import java.util.stream.Stream;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/appForm.jte}: a new OAuth2 app, or the settings of one.
 *
 * <p>Form {@code POST /admin/apps} (new) or {@code POST /admin/apps/{id}}: {@code name}, {@code icon} (URL, may be
 * empty), {@code redirect_uris} (one per line), {@code grant_types} (repeated: a value of
 * {@link Grants}), {@code client_type} ({@code public} or {@code confidential}; only for a
 * new app), {@code token_endpoint_auth_method} (a value of {@link SignIn}), {@code jwks} and {@code jwks_uri} (one of them for
 * an app with keys; confidential apps only), {@code pkce_optional} ({@code on} when checked; confidential apps only), {@code scope} (repeated; none
 * means no limit), {@code resource_scope} (scopes of registered resources, separated by blanks), {@code csrf_token}.
 *
 * @param frame of the signed-in administrator
 * @param appId id of the app, or null for a new one
 * @param type type of the stored app, or null for a new one
 * @param form what was typed or is stored, and what was refused
 * @param scopes the public scopes in words
 */
public record AppFormView(Frame frame, String appId, ClientType type, Form form, List<ScopeLine> scopes)
        implements View {

    public boolean isNew() {
        return appId == null;
    }

    /** Where the form posts to. */
    public String action() {
        return isNew() ? "/admin/apps" : "/admin/apps/" + appId;
    }

    /** Whether it may be confidential: such an app proves who it is, and may do without PKCE. */
    public boolean mayBeConfidential() {
        return type != ClientType.PUBLIC;
    }

    /** The ways to access that apps of this type can have. */
    public List<Grants> grants() {
        return Stream.of(Grants.values())
                .filter(grant -> type != ClientType.PUBLIC || grant.isForPublicApps())
                .toList();
    }

    @Override
    public String template() {
        return "oauth2/appForm.jte";
    }
}
