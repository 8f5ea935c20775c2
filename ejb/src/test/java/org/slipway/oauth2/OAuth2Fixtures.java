package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.AuthorizationCode;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.ResourceDetails;
import org.slipway.oauth2.store.ResourceScope;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsReader;

/** What the tests of the protocol have in common: a deployment, its resources, clients and requests. */
public final class OAuth2Fixtures {

    /** The access URL of the deployment. */
    public static final String ISSUER = "https://slipway.example";

    /** The MCP endpoint's identifier. */
    public static final String MCP = ISSUER + "/mcp";

    /** A resource of somebody else, which an administrator has registered. */
    public static final String FILES = "https://files.example/mcp";

    /** The time of the tests. */
    public static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

    /** The verifier of RFC 7636 appendix B, and the challenge that belongs to it. */
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    public static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private OAuth2Fixtures() {}

    /** The settings of a deployment at {@link #ISSUER}, all else by default. */
    public static Settings settings() {
        Map<String, String> configured = Map.of("slipway.access-url", ISSUER);
        return SettingsReader.read(name -> Optional.ofNullable(configured.get(name)), configured.keySet(), Map.of());
    }

    /** The resources of that deployment. */
    public static ProtectedResources resources() {
        ProtectedResources resources = new ProtectedResources();
        resources.settings = settings();
        return resources;
    }

    /** These and the registered ones. */
    public static ResourceDirectory directory(RegisteredResource... registered) {
        return new ResourceDirectory(resources(), identifiers -> Stream.of(registered)
                .filter(resource -> identifiers.contains(resource.identifier()))
                .toList());
    }

    /** A registered resource with these scopes. */
    public static RegisteredResource files(TokenFormat format, String... scopes) {
        return new RegisteredResource(
                UUID.randomUUID(),
                FILES,
                new ResourceDetails(
                        "Files",
                        Stream.of(scopes)
                                .map(scope -> new ResourceScope(scope, ""))
                                .toList(),
                        format),
                null,
                NOW);
    }

    /** Parameters from names and values in turn; a name may come several times. */
    public static Parameters parameters(String... namesAndValues) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return new Parameters(values);
    }

    /** A public client with these redirect URIs. */
    public static OAuth2App publicApp(String... redirectUris) {
        return app(new AppDetails("Editor", "", List.of(redirectUris), true, true, null));
    }

    /** A confidential client, with or without the duty to send a proof key. */
    public static OAuth2App confidentialApp(boolean requirePkce, String scope) {
        return app(new AppDetails("Server", "", List.of("https://client.example/cb"), false, requirePkce, scope));
    }

    /** A client that is kept like this. */
    public static OAuth2App app(AppDetails details) {
        return new OAuth2App(UUID.randomUUID(), details, null, NOW);
    }

    /** A request of this client on its way through the rules. */
    public static AuthorizationAttempt attempt(OAuth2App app, String... namesAndValues) {
        AuthorizationAttempt attempt = new AuthorizationAttempt(parameters(namesAndValues));
        attempt.identify(app);
        return attempt;
    }

    /** A fresh code that is bound to nothing yet but its lifetime of ten minutes. */
    public static AuthorizationCode code() {
        PrefixedSecret text = PrefixedSecret.random();
        return new AuthorizationCode(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        text.prefix(),
                        text.hash(),
                        NOW,
                        NOW.plusSeconds(600))
                .boundToRedirect("https://client.example/cb", true)
                .boundToResource(MCP, true, "user:read");
    }

    /** The call must be refused with this error. */
    public static OAuthException assertRefused(OAuthError error, ThrowingCallable call) {
        OAuthException refusal = catchThrowableOfType(OAuthException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.error()).isEqualTo(error);
        assertThat(refusal.getMessage()).isNotBlank();
        return refusal;
    }
}
