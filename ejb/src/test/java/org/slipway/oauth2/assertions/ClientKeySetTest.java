package org.slipway.oauth2.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.oauth2.assertions.AssertionDesk.ec;
import static org.slipway.oauth2.assertions.AssertionDesk.key;
import static org.slipway.oauth2.assertions.AssertionDesk.rsa;
import static org.slipway.oauth2.assertions.AssertionDesk.set;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientKeySetTest {

    private static final JWK KEY = key("one");
    private static final String OKP =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    @Test
    void namesItsKeysByTheirThumbprints() throws Exception {
        JWK rsa = rsa(2048, "two");

        ClientKeySet keys = ClientKeySet.parse(set(KEY, rsa));

        assertThat(keys.thumbprints())
                .containsExactly(
                        KEY.computeThumbprint().toString(),
                        rsa.computeThumbprint().toString());
        assertThat(ClientKeySet.parse(keys.json()).thumbprints()).isEqualTo(keys.thumbprints());
    }

    @Test
    void leavesOutKeysOfUnknownKinds() {
        String json = set(KEY).replace("[", "[" + OKP + ",");

        assertThat(ClientKeySet.parse(json).json()).doesNotContain("OKP").contains("\"EC\"");
    }

    @Test
    void keepsKeysForOtherPurposesWithoutUsingThem() throws Exception {
        JWK encryption = new com.nimbusds.jose.jwk.gen.ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.ENCRYPTION)
                .generate();

        ClientKeySet keys = ClientKeySet.parse(set(KEY, encryption));

        assertThat(keys.thumbprints()).containsExactly(KEY.computeThumbprint().toString());
    }

    static Stream<Arguments> wrong() throws Exception {
        JWK encryption = new com.nimbusds.jose.jwk.gen.ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.ENCRYPTION)
                .generate();
        JWK shared = new OctetSequenceKey.Builder(new byte[32]).build();
        JWK[] many = IntStream.rangeClosed(0, ClientKeySet.MOST_KEYS)
                .mapToObj(at -> key("key-" + at))
                .toArray(JWK[]::new);
        return Stream.of(
                Arguments.of("text", "not a JSON Web Key Set"),
                Arguments.of("[]", "not a JSON Web Key Set"),
                Arguments.of("{}", "not a JSON Web Key Set"),
                Arguments.of("{\"keys\": {}}", "not a JSON Web Key Set"),
                Arguments.of("{\"keys\": [1]}", "not a JSON Web Key Set"),
                Arguments.of("{\"keys\": []}", "1 to 10 keys"),
                Arguments.of("{\"keys\": [{}]}", "Key 1 is not a valid"),
                Arguments.of(set(KEY).replace("\"P-256\"", "\"P-384\""), "Key 1 is not a valid"),
                Arguments.of(set(many), "1 to 10 keys"),
                Arguments.of(new JWKSet(List.of(KEY)).toString(false), "Key 1 is not a public key"),
                Arguments.of(new JWKSet(List.of(shared)).toString(false), "Key 1 is not a public key"),
                Arguments.of("{\"keys\": [" + OKP.replace("}", ",\"d\":\"AA\"}") + "]}", "Key 1 is not a public key"),
                Arguments.of("{\"keys\": [" + OKP + "]}", "must hold an EC key"),
                Arguments.of(set(rsa(1024, "small")), "must hold an EC key"),
                Arguments.of(set(ec(Curve.P_521, "large")), "must hold an EC key"),
                Arguments.of(set(encryption), "must hold an EC key"),
                Arguments.of(set(KEY) + " ".repeat(ClientKeySet.MOST_BYTES), "bytes"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refuses(String json, String reason) {
        assertThatThrownBy(() -> ClientKeySet.parse(json))
                .isInstanceOf(InvalidKeySetException.class)
                .hasMessageContaining(reason);
    }
}
