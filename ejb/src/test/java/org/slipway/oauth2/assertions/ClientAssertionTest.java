package org.slipway.oauth2.assertions;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.slipway.oauth2.OAuth2Fixtures.ISSUER;
import static org.slipway.oauth2.OAuth2Fixtures.NOW;
import static org.slipway.oauth2.assertions.AssertionDesk.claims;
import static org.slipway.oauth2.assertions.AssertionDesk.ec;
import static org.slipway.oauth2.assertions.AssertionDesk.header;
import static org.slipway.oauth2.assertions.AssertionDesk.key;
import static org.slipway.oauth2.assertions.AssertionDesk.keySet;
import static org.slipway.oauth2.assertions.AssertionDesk.rsa;
import static org.slipway.oauth2.assertions.AssertionDesk.signed;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.OAuthError;

class ClientAssertionTest {

    private static final String CLIENT = "robot";
    private static final JWK KEY = key("one");
    private static final JWK OTHER = key("two");
    private static final JWK RSA = rsa(2048, "rsa");

    /** What the server makes of it: the thumbprint of the key that proves it. */
    private static String judge(String assertion, ClientKeySet keys) {
        ClientAssertion read = ClientAssertion.read(assertion);
        read.check(CLIENT, ISSUER, NOW);
        return read.provedBy(keys);
    }

    private static void assertRefused(String assertion, ClientKeySet keys, String reason) {
        RefusedAssertionException refusal =
                catchThrowableOfType(RefusedAssertionException.class, () -> judge(assertion, keys));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.error()).isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(refusal.reason()).contains(reason);
        assertThat(refusal.getMessage()).doesNotContain(reason);
    }

    static Stream<Arguments> algorithms() {
        return Stream.of(
                Arguments.of(JWSAlgorithm.ES256, KEY),
                Arguments.of(JWSAlgorithm.ES384, ec(Curve.P_384, "three")),
                Arguments.of(JWSAlgorithm.RS256, RSA),
                Arguments.of(JWSAlgorithm.PS256, RSA));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void believesAnAssertionSignedInAnOfferedWay(JWSAlgorithm algorithm, JWK key) throws Exception {
        String assertion = signed(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()), claims(CLIENT), key);

        assertThat(ClientAssertion.ALGORITHMS).contains(algorithm.getName()).hasSize(4);
        assertThat(judge(assertion, keySet(key, OTHER)))
                .isEqualTo(key.computeThumbprint().toString());
    }

    static Stream<Arguments> goodClaims() {
        return Stream.of(
                good("an audience in a list of one", claims -> claims.audience(List.of(ISSUER))),
                good("no time of issue", claims -> claims.issueTime(null)),
                good("a clock that is behind", claims -> claims.expirationTime(seconds(-29))),
                good("a clock that is ahead", claims -> claims.issueTime(seconds(30))
                        .notBeforeTime(seconds(30))),
                good("the longest life", claims -> claims.expirationTime(seconds(330))),
                good("the earliest issue", claims -> claims.issueTime(seconds(-329))),
                good("the longest id", claims -> claims.jwtID("j".repeat(128))),
                good("claims that nobody knows", claims -> claims.claim("color", "red")));
    }

    private static Arguments good(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodClaims")
    void believes(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(judge(signed(header(KEY), change.apply(claims(CLIENT)), KEY), keySet(KEY)))
                .isNotBlank();
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                bad("no issuer", "issuer", claims -> claims.issuer(null)),
                bad("another issuer", "issuer", claims -> claims.issuer("other")),
                bad("no subject", "subject", claims -> claims.subject(null)),
                bad("another subject", "subject", claims -> claims.subject("other")),
                bad("no audience", "audience", claims -> claims.audience((String) null)),
                bad("the token endpoint as audience", "audience", claims -> claims.audience(ISSUER + "/oauth2/tokens")),
                bad("the issuer with a slash", "audience", claims -> claims.audience(ISSUER + "/")),
                bad("another server", "audience", claims -> claims.audience("https://other.example")),
                bad("two audiences", "audience", claims -> claims.audience(List.of(ISSUER, ISSUER + "/oauth2/tokens"))),
                bad("the same audience twice", "audience", claims -> claims.audience(List.of(ISSUER, ISSUER))),
                bad("no end", "end", claims -> claims.expirationTime(null)),
                bad("an end that is over", "over", claims -> claims.expirationTime(seconds(-30))),
                bad("too long a life", "too long", claims -> claims.expirationTime(seconds(331))),
                bad("an end in milliseconds", "too long", claims -> claims.claim("exp", NOW.toEpochMilli())),
                bad("an issue in the future", "future", claims -> claims.issueTime(seconds(31))),
                bad("an issue long ago", "long ago", claims -> claims.issueTime(seconds(-330))),
                bad("a beginning in the future", "yet", claims -> claims.notBeforeTime(seconds(31))),
                bad("no id", "id", claims -> claims.jwtID(null)),
                bad("an empty id", "id", claims -> claims.jwtID(" ")),
                bad("too long an id", "id", claims -> claims.jwtID("j".repeat(129))),
                bad("an id that no database keeps", "id", claims -> claims.jwtID("j\u0000")),
                bad("an end that is a text", "not a signed JWT", claims -> claims.claim("exp", "tomorrow")),
                bad("a subject that is a list", "not a signed JWT", claims -> claims.claim("sub", List.of(CLIENT))));
    }

    private static Arguments bad(String what, String reason, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, reason, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badClaims")
    void refuses(String what, String reason, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertRefused(signed(header(KEY), change.apply(claims(CLIENT)), KEY), keySet(KEY), reason);
    }

    private static Date seconds(long after) {
        return Date.from(NOW.plus(after, SECONDS));
    }

    @Test
    void refusesAnUnsignedAssertion() {
        String plain = new PlainJWT(claims(CLIENT).build()).serialize();

        assertRefused(plain, keySet(KEY), "not a signed JWT");
    }

    @Test
    void refusesASharedKeyMadeOfAPublicOne() {
        byte[] published = RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        JWK shared = new OctetSequenceKey.Builder(published).keyID("rsa").build();

        assertRefused(
                signed(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa"), claims(CLIENT), shared),
                keySet(RSA),
                "algorithm");
    }

    @Test
    void refusesAlgorithmsThatAreNotOffered() {
        assertRefused(
                signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("rsa"), claims(CLIENT), RSA),
                keySet(RSA),
                "algorithm");
        JWK p521 = ec(Curve.P_521, "one");
        assertRefused(
                signed(new JWSHeader.Builder(JWSAlgorithm.ES512).keyID("one"), claims(CLIENT), p521),
                keySet(KEY),
                "algorithm");
    }

    @Test
    void refusesTheSignatureOfAnotherKey() {
        assertRefused(signed(header(KEY), claims(CLIENT), OTHER), keySet(KEY, OTHER), "signature");
    }

    @Test
    void refusesAnAssertionThatWasChanged() {
        String[] parts = signed(header(KEY), claims(CLIENT), KEY).split("\\.");
        String[] others = signed(header(KEY), claims(CLIENT), KEY).split("\\.");

        assertRefused(parts[0] + "." + others[1] + "." + parts[2], keySet(KEY), "signature");
    }

    @Test
    void refusesAnUnknownKey() {
        assertRefused(signed(header(KEY).keyID("three"), claims(CLIENT), KEY), keySet(KEY), "key is unknown");
    }

    @Test
    void takesTheOnlyKeyThatSuitsWhereNoneIsNamed() {
        String assertion = signed(header(KEY).keyID(null), claims(CLIENT), KEY);

        assertThat(judge(assertion, keySet(KEY, RSA))).isNotBlank();
        assertRefused(assertion, keySet(KEY, OTHER), "only one");
    }

    @Test
    void takesNoKeyFromTheAssertion() {
        JWSHeader.Builder header = header(KEY)
                .keyID(null)
                .jwk(OTHER.toPublicJWK())
                .jwkURL(URI.create("https://attacker.example/jwks"))
                .x509CertURL(URI.create("https://attacker.example/cert"));

        assertRefused(signed(header, claims(CLIENT), OTHER), keySet(KEY), "signature");
        assertThat(judge(signed(header, claims(CLIENT), KEY), keySet(KEY))).isNotBlank();
    }

    @Test
    void refusesCriticalExtensions() {
        JWSHeader.Builder header = header(KEY).customParam("policy", "strict").criticalParams(Set.of("policy"));

        assertRefused(signed(header, claims(CLIENT), KEY), keySet(KEY), "critical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "client-authentication+jwt"})
    void acceptsTheTypesOfAnAssertion(String type) {
        assertThat(judge(signed(header(KEY).type(new JOSEObjectType(type)), claims(CLIENT), KEY), keySet(KEY)))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "dpop+jwt", "oauth-id-jag+jwt", "logout+jwt"})
    void refusesWhatWasMadeForSomethingElse(String type) {
        assertRefused(
                signed(header(KEY).type(new JOSEObjectType(type)), claims(CLIENT), KEY), keySet(KEY), "something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "e30.e30.", "..", "x", "{}", "e30.e30.e30.e30.e30"})
    void refusesWhatIsNoAssertion(String text) {
        assertRefused(text, keySet(KEY), "not a signed JWT");
    }

    @Test
    void refusesWhatIsTooLong() {
        String assertion = signed(header(KEY), claims(CLIENT).claim("padding", "x".repeat(8192)), KEY);

        assertRefused(assertion, keySet(KEY), "too long");
    }

    @Test
    void isRememberedForAsLongAsItMayBeShown() {
        ClientAssertion assertion = ClientAssertion.read(signed(header(KEY), claims(CLIENT), KEY));

        assertThat(assertion.shownUntil()).isEqualTo(NOW.plusSeconds(90));
        assertThat(assertion).hasToString("ClientAssertion");
    }
}
