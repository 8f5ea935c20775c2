package org.slipway.oauth2.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.slipway.oauth2.OAuth2Fixtures.app;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.attempt;
import static org.slipway.oauth2.OAuth2Fixtures.publicApp;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.GrantType;

class ClientMayUseCodesTest {

    private static final List<String> URIS = List.of("https://client.example/cb");

    private final ClientMayUseCodes rule = new ClientMayUseCodes();

    @Test
    void letsAnOrdinaryAppThrough() {
        assertThatCode(() -> rule.apply(attempt(publicApp(URIS.get(0))))).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAppThatActsForItselfOnly() {
        AppDetails details =
                new AppDetails("Server", "", URIS, false, true, null, List.of(GrantType.CLIENT_CREDENTIALS));

        assertRefused(OAuthError.UNAUTHORIZED_CLIENT, () -> rule.apply(attempt(app(details))));
    }
}
