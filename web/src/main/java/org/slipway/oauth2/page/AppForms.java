package org.slipway.oauth2.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.http.FormBody;
import org.slipway.oauth2.ScopeNegotiation;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.AuthMethod;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.pages.Form;
import org.slipway.rbac.Scopes;

/** The form of an app: filled in, and read. */
final class AppForms {

    private AppForms() {}

    /** The form for a new app. */
    static Form blank() {
        return Form.blank()
                .with("client_type", "public")
                .with("token_endpoint_auth_method", SignIn.SECRET.value())
                .with("grant_types", GrantType.AUTHORIZATION_CODE);
    }

    /** The form of an app as it is. */
    static Form of(OAuth2App app) {
        List<String> names =
                ScopeNegotiation.plainNames(Optional.ofNullable(app.scope()).orElse(""));
        Form form = Form.blank()
                .with("name", app.name())
                .with("icon", app.icon())
                .with("redirect_uris", String.join("\n", app.redirectUris()))
                .with("token_endpoint_auth_method", SignIn.of(app.usesKeys()).value())
                .with("jwks", Optional.ofNullable(app.keys().jwks()).orElse(""))
                .with("jwks_uri", Optional.ofNullable(app.keys().jwksUri()).orElse(""))
                .with("grant_types", app.grantTypes().toArray(String[]::new))
                .with("scope", names.stream().filter(Scopes::isPublic).toArray(String[]::new))
                .with(
                        "resource_scope",
                        names.stream().filter(name -> !Scopes.isPublic(name)).collect(Collectors.joining(" ")));
        return app.requirePkce() ? form : form.with("pkce_optional", "on");
    }

    /** What the form says of a new app, or of one that is like this. */
    static AppDetails details(FormBody form, boolean isPublic, OAuth2App current) {
        List<String> uris = form.value("redirect_uris")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> scopes = new ArrayList<>(form.all("scope"));
        scopes.addAll(ScopeNegotiation.plainNames(form.value("resource_scope").strip()));
        String scope = scopes.isEmpty() ? null : String.join(" ", scopes);
        boolean pkce = isPublic || !"on".equals(form.value("pkce_optional"));
        String method = method(form, isPublic, current);
        return new AppDetails(
                form.value("name").strip(),
                form.value("icon").strip(),
                uris,
                isPublic,
                pkce,
                scope,
                Grants.of(form.all("grant_types")),
                method,
                keys(form, method, current));
    }

    /** The page does not tell the two ways to send a secret apart: an app that has one keeps its way. */
    private static String method(FormBody form, boolean isPublic, OAuth2App current) {
        if (isPublic) {
            return AuthMethod.NONE;
        }
        boolean bySecret = !SignIn.KEY.value().equals(form.value("token_endpoint_auth_method"));
        return bySecret && current != null && !current.usesKeys()
                ? current.tokenEndpointAuthMethod()
                : SignIn.of(!bySecret).value();
    }

    /** An app that leaves its keys for a secret loses those that the form still shows. */
    private static ClientKeys keys(FormBody form, String method, OAuth2App current) {
        String set = form.value("jwks").strip();
        String address = form.value("jwks_uri").strip();
        boolean leaves = current != null && current.usesKeys() && !AuthMethod.PRIVATE_KEY_JWT.equals(method);
        return leaves || AuthMethod.NONE.equals(method)
                ? ClientKeys.NONE
                : ClientKeys.given(set.isEmpty() ? null : set, address.isEmpty() ? null : address);
    }
}
