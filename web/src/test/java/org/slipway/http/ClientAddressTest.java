package org.slipway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.settings.Network;

class ClientAddressTest {

    @ParameterizedTest(name = "from {0}, trusting {1}, forwarded for {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "192.0.2.1 | '' | - | 192.0.2.1",
                "192.0.2.1 | '' | 203.0.113.9 | 192.0.2.1",
                "192.0.2.1 | 10.0.0.0/8 | 203.0.113.9 | 192.0.2.1",
                "10.0.0.1 | 10.0.0.0/8 | - | 10.0.0.1",
                "10.0.0.1 | 10.0.0.0/8 | 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | 10.0.0.0/8 | 198.51.100.7, 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | 10.0.0.0/8 | 203.0.113.9, 10.0.0.2 | 203.0.113.9",
                "10.0.0.1 | 10.0.0.0/8 | 203.0.113.9, evil, 10.0.0.2 | 10.0.0.2",
                "10.0.0.1 | 10.0.0.0/8 | unknown | 10.0.0.1",
                "10.0.0.1 | 10.0.0.0/8 | host.example | 10.0.0.1",
                "10.0.0.1 | 10.0.0.0/8 | '' | 10.0.0.1",
                "10.0.0.1 | 10.0.0.0/8 | 10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "::1 | ::1 | 2001:db8::9 | 2001:db8::9",
                "0:0:0:0:0:0:0:1 | ::1 | 203.0.113.9 | 203.0.113.9"
            })
    void isToldByTrustedProxiesOnly(String remote, String trusted, String forwarded, String client) {
        List<Network> proxies = Arrays.stream(trusted.split(","))
                .filter(text -> !text.isEmpty())
                .map(Network::parse)
                .toList();
        Faked request = new Faked().from(remote);
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }

        assertThat(ClientAddress.of(request.request(), proxies)).isEqualTo(client);
    }
}
