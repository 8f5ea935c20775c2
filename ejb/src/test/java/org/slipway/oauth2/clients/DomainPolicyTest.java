package org.slipway.oauth2.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.store.ClientAdmission;

class DomainPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', app.example.com, true",
        "example.com, '', example.com, true",
        "example.com, '', app.example.com, true",
        "example.com, '', example.com., true",
        "example.com, '', notexample.com, false",
        "example.com, '', example.com.evil.net, false",
        "'', example.com, app.example.com, false",
        "'', example.com, example.com., false",
        "'', example.com, example.net, true",
        "example.com, bad.example.com, bad.example.com, false",
        "example.com, bad.example.com, good.example.com, true"
    })
    void aDomainStandsForItsSubdomainsAndADenialWins(String allowed, String denied, String host, boolean accepted) {
        ClientAdmission admission = new ClientAdmission(false, true, list(allowed), list(denied), 30);
        assertThat(DomainPolicy.accepts(admission, host)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.com", "example.com/path", "*.example.com", "-a.com", "a..com", "a b"})
    void refusesWhatIsNoDomain(String text) {
        assertThat(DomainPolicy.normalized(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Example.COM, example.com", "bücher.example, xn--bcher-kva.example", "localhost, localhost"})
    void writesDomainsInOneWay(String text, String domain) {
        assertThat(DomainPolicy.normalized(text)).contains(domain);
    }

    private static List<String> list(String domain) {
        return domain.isEmpty() ? List.of() : List.of(domain);
    }
}
