package org.slipway.oauth2.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.com/client.json",
                "https://app.example.com:8443/client.json",
                "https://app.example.com/a/b?v=2",
                "https://app.example.com/..well-known/client"
            })
    void acceptsAnHttpsAddressWithAPath(String clientId) {
        assertThat(DocumentUrl.parse(clientId, false).uri()).hasToString(clientId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example.com/client.json",
                "HTTPS://app.example.com/client.json",
                "https://app.example.com",
                "https://app.example.com/",
                "https://App.example.com/client.json",
                "https://user@app.example.com/client.json",
                "https://user:secret@app.example.com/client.json",
                "https://app.example.com/client.json#part",
                "https://app.example.com/a/../client.json",
                "https://app.example.com/a/./client.json",
                "https://app.example.com/a/%2e%2e/client.json",
                "https://app.example.com/a/.%2E",
                "https://app.example.com/client json",
                "https://app.example.com\\client.json",
                "https:///client.json",
                "https:client.json",
                "http://127.0.0.1/client.json"
            })
    void refusesAnyOther(String clientId) {
        assertThat(DocumentUrl.isMeantBy(clientId)).isTrue();
        assertThatThrownBy(() -> DocumentUrl.parse(clientId, false)).isInstanceOf(InvalidClientException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/client.json, true",
        "http://127.0.0.1:8080/client.json, true",
        "http://[::1]:8080/client.json, true",
        "http://localhost.example.com/client.json, false",
        "http://10.0.0.1/client.json, false"
    })
    void acceptsHttpOnThisMachineOnlyIfAllowed(String clientId, boolean accepted) {
        if (accepted) {
            assertThat(DocumentUrl.parse(clientId, true).isLoopback()).isTrue();
        } else {
            assertThatThrownBy(() -> DocumentUrl.parse(clientId, true)).isInstanceOf(InvalidClientException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"slipway-cli", "7d7a7f56-42d3-4f0d-a4a0-0e3b7f0c9d11", "urn:client"})
    void leavesOtherIdsAlone(String clientId) {
        assertThat(DocumentUrl.isMeantBy(clientId)).isFalse();
    }
}
