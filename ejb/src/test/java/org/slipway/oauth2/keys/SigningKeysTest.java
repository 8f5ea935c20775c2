package org.slipway.oauth2.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.NOW;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.testing.StoreDatabase;

class SigningKeysTest {

    private static final JWTClaimsSet CLAIMS =
            new JWTClaimsSet.Builder().subject("somebody").build();

    private final StoreDatabase database = StoreDatabase.shared();

    @BeforeEach
    void clear() {
        database.clear();
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private String sign(Instant time) {
        return database.inTransaction(
                (EntityManager entities) -> KeyDesk.keys(entities, at(time)).sign(CLAIMS));
    }

    private List<Map<String, Object>> published(Instant time) {
        return database.inTransaction(
                (EntityManager entities) -> KeyDesk.keys(entities, at(time)).published());
    }

    private void rotate(Instant time) {
        database.run(entities -> KeyDesk.rotation(entities, at(time)).run(time));
    }

    private static String kid(String jwt) throws Exception {
        return SignedJWT.parse(jwt).getHeader().getKeyID();
    }

    @Test
    void whatIsSignedCanBeCheckedWithThePublishedKey() throws Exception {
        SignedJWT jwt = SignedJWT.parse(sign(NOW));
        JWK key = JWK.parse(published(NOW).get(0));

        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(jwt.getHeader().getKeyID()).isEqualTo(key.getKeyID());
        assertThat(jwt.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
    }

    @Test
    void thePrivatePartIsNeverPublished() {
        sign(NOW);

        assertThat(published(NOW)).hasSize(1).allSatisfy(key -> assertThat(key)
                .containsOnlyKeys("kty", "use", "crv", "kid", "x", "y", "alg"));
    }

    @Test
    void nodesThatNeedTheFirstKeyAtOnceAgreeOnOne() throws Exception {
        List<String> jwts =
                database.atOnce(6, entities -> KeyDesk.keys(entities, at(NOW)).sign(CLAIMS));

        HashSet<String> kids = new HashSet<>();
        for (String jwt : jwts) {
            kids.add(kid(jwt));
        }
        assertThat(kids).hasSize(1);
        assertThat(published(NOW)).hasSize(1);
    }

    @Test
    void rotationPublishesTheNextKeyBeforeItSignsAndTheOldOneUntilItsTokensAreGone() throws Exception {
        String first = kid(sign(NOW));
        Instant due = NOW.plus(KeySchedule.ROTATION);

        rotate(due);
        rotate(due);
        assertThat(published(due)).hasSize(2);
        assertThat(kid(sign(due))).isEqualTo(first);

        Instant later = due.plus(KeySchedule.LEAD);
        assertThat(kid(sign(later))).isNotEqualTo(first);
        rotate(later.plus(Duration.ofHours(1)));
        assertThat(published(later)).extracting(key -> key.get("kid")).contains(first);

        rotate(later.plus(Duration.ofDays(2)));
        assertThat(published(later)).extracting(key -> key.get("kid")).doesNotContain(first);
    }

    @Test
    void rotationMakesNoKeyThatNobodyHasNeeded() {
        rotate(NOW);

        long keys = database.inTransaction((EntityManager entities) -> ((Number)
                        entities.createNativeQuery("select count(*) from oauth2_signing_keys", Long.class)
                                .getSingleResult())
                .longValue());
        assertThat(keys).isZero();
    }

    @Test
    void everyKeyThatComesOrGoesIsAuditedWithoutItsPrivatePart() {
        sign(NOW);

        String diff = database.inTransaction((EntityManager entities) -> (String) entities.createNativeQuery(
                        "select cast(diff as text) from audit_logs where resource_type = 'oauth2_signing_key'",
                        String.class)
                .getSingleResult());
        assertThat(diff).contains("public_jwk").contains("\"secret\": true");
    }
}
