package org.slipway.cli.oauth2;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slipway.api.oauth2.AppRequest;
import org.slipway.cli.CliException;
import org.slipway.cli.http.Json;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What can be said about an application when it is made or changed. */
final class AppOptions {

    @Option(
            names = "--redirect-uri",
            paramLabel = "URI",
            description = "Where the browser returns to; repeat for several. The port of a loopback address floats.")
    private List<String> redirectUris;

    @Option(names = "--icon", paramLabel = "URL", description = "A picture for the consent page.")
    private String icon;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "The most that it may be granted; repeat for several. Default: no limit.")
    private List<String> scopes;

    @Option(
            names = "--require-pkce",
            negatable = true,
            description = "Whether a confidential application must use PKCE. Default: it must.")
    private Boolean requirePkce;

    @Option(
            names = "--grant-type",
            paramLabel = "TYPE",
            description = {
                "How it may come to tokens; repeat for several: authorization_code, refresh_token,"
                        + " client_credentials (it acts for itself), device_code.",
                "Default: authorization_code and refresh_token."
            })
    private List<String> grantTypes;

    @ArgGroup
    private Keys keys;

    /** One of these: an application that proves who it is with a key has no secret. */
    private static final class Keys {

        @Option(
                names = "--jwks",
                paramLabel = "FILE",
                description =
                        "It proves who it is with a key of its own (private_key_jwt): public keys, a JSON Web Key Set.")
        private Path file;

        @Option(names = "--jwks-uri", paramLabel = "URL", description = "The same, with keys that it publishes there.")
        private String address;

        @Option(names = "--secret", description = "It proves who it is with a secret. Default.")
        private boolean secret;
    }

    /** The short name of the device grant is enough. */
    private static String grantType(String name) {
        return name.equals("device_code") ? "urn:ietf:params:oauth:grant-type:device_code" : name;
    }

    /** Whether people are to be sent back from their browser. */
    boolean needsRedirectUris() {
        return grantTypes == null || grantTypes.contains("authorization_code");
    }

    boolean hasRedirectUris() {
        return redirectUris != null;
    }

    /**
     * @param name of the application, null to leave it
     * @param clientType {@code public} or {@code confidential}, null to leave it
     * @return the request, without what was not said
     */
    AppRequest request(String name, String clientType) {
        return new AppRequest(
                name,
                null,
                redirectUris,
                icon,
                clientType,
                requirePkce,
                scopes == null ? null : String.join(" ", scopes),
                grantTypes == null
                        ? null
                        : grantTypes.stream().map(AppOptions::grantType).toList(),
                keys == null ? null : keys.secret ? "client_secret_post" : "private_key_jwt",
                keys == null || keys.file == null ? null : keySet(keys.file),
                keys == null ? null : keys.address);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> keySet(Path file) {
        try {
            return Json.MAPPER.readValue(file.toFile(), Map.class);
        } catch (JsonProcessingException e) {
            throw CliException.usage(file + " is not a JSON object.");
        } catch (IOException e) {
            throw CliException.usage("Cannot read " + file + ".");
        }
    }
}
