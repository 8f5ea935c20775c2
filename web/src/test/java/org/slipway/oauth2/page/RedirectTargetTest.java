package org.slipway.oauth2.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTargetTest {

    @ParameterizedTest
    @CsvSource({
        "https://editor.example.dev/callback, editor.example.dev, true, false",
        "https://editor.example.dev:8443/callback, editor.example.dev:8443, true, false",
        "https://localhost.example.dev/callback, localhost.example.dev, true, false",
        "https://bank.example@evil.example/callback, evil.example, true, false",
        "http://127.0.0.1:53682/callback, 127.0.0.1:53682, true, true",
        "http://[::1]:4000/callback, [::1]:4000, true, true",
        "http://LOCALHOST/callback, LOCALHOST, true, true",
        "com.example.app:/oauth, com.example.app:, false, false",
        "cursor://anysphere.example/callback, cursor:, false, false"
    })
    void namesWhereTheAnswerGoes(URI uri, String headline, boolean web, boolean loopback) {
        RedirectTarget target = new RedirectTarget(uri);
        assertThat(target.headline()).isEqualTo(headline);
        assertThat(target.web()).isEqualTo(web);
        assertThat(target.loopback()).isEqualTo(loopback);
    }
}
