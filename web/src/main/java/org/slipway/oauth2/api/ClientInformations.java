package org.slipway.oauth2.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slipway.api.oauth2.ClientInformation;
import org.slipway.http.JsonConfiguration;
import org.slipway.oauth2.clients.Registration;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.settings.Settings;

/** Registrations as their clients see them. */
final class ClientInformations {

    private ClientInformations() {}

    /** Just registered: with what is told only once. */
    static ClientInformation of(Registration registration, Settings settings) {
        String secret =
                registration.secret() == null ? null : registration.secret().text();
        return of(registration.client(), secret, registration.registrationToken(), settings);
    }

    /** As it is kept. */
    static ClientInformation of(OAuth2App app, Settings settings) {
        return of(app, null, null, settings);
    }

    private static ClientInformation of(OAuth2App app, String secret, String token, Settings settings) {
        About about = about(app.about());
        URI location = settings.url("/oauth2/clients/" + app.id());
        return new ClientInformation(
                app.clientId(),
                secret,
                app.createdAt().getEpochSecond(),
                app.isPublic() || app.usesKeys() ? null : 0L,
                token,
                location,
                app.name(),
                app.redirectUris(),
                app.grantTypes(),
                app.responseTypes(),
                app.tokenEndpointAuthMethod(),
                app.scope(),
                about.clientUri(),
                about.logoUri(),
                about.tosUri(),
                about.policyUri(),
                app.usesKeys() ? app.keys().jwksUri() : about.jwksUri(),
                app.usesKeys() ? KeySetJson.read(app.keys().jwks()) : about.jwks(),
                about.softwareId(),
                about.softwareVersion(),
                about.contacts(),
                about.applicationType());
    }

    /** What a client says and the server only repeats. */
    record About(
            String clientUri,
            String logoUri,
            String tosUri,
            String policyUri,
            String jwksUri,
            Map<String, Object> jwks,
            String softwareId,
            String softwareVersion,
            List<String> contacts,
            String applicationType) {}

    private static About about(String json) {
        try {
            return JsonConfiguration.MAPPER.readValue(json, About.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a client said about itself cannot be read again", e);
        }
    }
}
