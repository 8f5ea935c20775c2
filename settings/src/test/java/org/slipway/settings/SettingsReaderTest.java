package org.slipway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private static Settings read(Map<String, String> properties) {
        return SettingsReader.read(
                name -> Optional.ofNullable(properties.get(name)), properties.keySet(), Map.of("PATH", "/bin"));
    }

    @Test
    void everyKeyHasADefaultThatIsValid() {
        Settings settings = read(Map.of());

        assertThat(settings.accessUrl()).hasToString("http://localhost:3000");
        assertThat(settings.oauth2().codeLifetime()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.isSecure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Slipway.Example:443/, https://slipway.example",
        "http://host:80, http://host",
        "https://host:8443, https://host:8443"
    })
    void theAccessUrlIsKeptInItsCanonicalForm(String configured, String canonical) {
        assertThat(read(Map.of("slipway.access-url", configured)).accessUrl()).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "slipway.access-url, https://host/path",
        "slipway.access-url, host:3000",
        "slipway.access-url, https://user@host",
        "slipway.oauth2.code-lifetime, PT11M",
        "slipway.oauth2.code-lifetime, ten minutes",
        "slipway.password.cost, 4",
        "slipway.trusted-proxies, proxy.example",
        "slipway.trusted-proxies, 10.0.0.0/33",
        "slipway.audit.retention, a year",
        "slipway.audit.signing-key, AAAA",
        "slipway.audit.signing-key, not base64!"
    })
    void anInvalidValueIsNamed(String key, String value) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(key.equals("slipway.trusted-proxies") ? "trusted-proxies" : key);
    }

    @Test
    void anAuditKeyIsTakenAsPemAndNeverPrinted() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String base64 = Base64.getEncoder().encodeToString(key);
        String pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";

        Settings settings = read(Map.of("slipway.audit.signing-key", pem));
        assertThat(settings.audit().signingKey()).isEqualTo(base64);
        assertThat(settings.toString()).doesNotContain(base64);
    }

    @Test
    void anUnknownKeyStopsTheStart() {
        assertThatThrownBy(() -> read(Map.of("slipway.acess-url", "https://host")))
                .hasMessageContaining("there is no setting \"slipway.acess-url\"");
        assertThatThrownBy(() ->
                        SettingsReader.read(name -> Optional.empty(), List.of(), Map.of("SLIPWAY_ACESS_URL", "x")))
                .hasMessageContaining("SLIPWAY_ACESS_URL");
    }

    @Test
    void networksContainTheirAddresses() throws Exception {
        Network network = Network.parse("10.1.0.0/16");

        assertThat(network.contains(InetAddress.getByName("10.1.200.3"))).isTrue();
        assertThat(network.contains(InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(network.contains(InetAddress.getByName("::1"))).isFalse();
        assertThat(Network.parse("::1").contains(InetAddress.getByName("::1"))).isTrue();
    }
}
