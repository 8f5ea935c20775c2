package org.slipway.oauth2.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class DocumentResolverTest {

    @Test
    void givesPublicAddressesAsTheyAre() throws UnknownHostException {
        assertThat(resolver(false, "93.184.216.34").resolve("example.com"))
                .containsExactly(InetAddress.getByName("93.184.216.34"));
    }

    @Test
    void refusesAnAnswerThatMixesPublicAndPrivate() {
        assertThatThrownBy(() -> resolver(false, "93.184.216.34", "10.0.0.1").resolve("example.com"))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void refusesThisMachineUnlessItIsAllowed() throws UnknownHostException {
        assertThatThrownBy(() -> resolver(false, "127.0.0.1").resolve("localhost"))
                .isInstanceOf(UnknownHostException.class);
        assertThat(resolver(true, "127.0.0.1").resolve("localhost")).hasSize(1);
    }

    @Test
    void neverLetsAForeignNamePointToThisMachine() {
        assertThatThrownBy(() -> resolver(true, "127.0.0.1").resolve("rebind.example.com"))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> resolver(true, "10.0.0.1").resolve("localhost"))
                .isInstanceOf(UnknownHostException.class);
    }

    private static DocumentResolver resolver(boolean allowLoopback, String... addresses) {
        return new DocumentResolver(FakeNames.always(addresses), allowLoopback);
    }

    /** A resolver that answers every name with the same addresses. */
    record FakeNames(InetAddress... addresses) implements DnsResolver {

        static FakeNames always(String... texts) {
            return new FakeNames(Arrays.stream(texts).map(FakeNames::address).toArray(InetAddress[]::new));
        }

        private static InetAddress address(String text) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public InetAddress[] resolve(String host) {
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
