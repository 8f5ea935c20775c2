package org.slipway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuditedTypeTest {

    @ParameterizedTest
    @CsvSource({
        "USER, hashed_password",
        "API_KEY, hashed_secret",
        "OAUTH2_PROVIDER_APP_SECRET, hashed_secret",
        "OAUTH2_PROVIDER_APP_SECRET, secret_prefix"
    })
    void neverTracksAColumnThatHoldsASecret(AuditedType type, String column) {
        assertThat(type.isTracked(column)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AuditedType.class)
    void classifiesAColumnInOneWayOnly(AuditedType type) {
        List<String> columns = type.contradictions(Set.of()).stream()
                .map(sentence -> sentence.substring(sentence.indexOf('.') + 1, sentence.indexOf(' ')))
                .toList();

        assertThat(columns).isNotEmpty().noneMatch(column -> type.isTracked(column) && type.isSecret(column));
    }

    @Test
    void namesAColumnThatIsNotClassifiedAndOneThatIsGone() {
        assertThat(AuditedType.ORGANIZATION_MEMBER.contradictions(
                        Set.of("user_id", "organization_id", "created_at", "updated_at", "nickname")))
                .containsExactlyInAnyOrder(
                        "organization_members.nickname is not classified for the audit log",
                        "organization_members.roles is classified for the audit log but does not exist");
    }

    @Test
    void hasTheNamesOfTheLog() {
        assertThat(AuditedType.OAUTH2_PROVIDER_APP.wireName()).isEqualTo("oauth2_provider_app");
        assertThat(AuditedType.API_KEY.unknownTarget("x").type()).isEqualTo("api_key");
    }

    @Test
    void refusesAnEntityThatIsNotAudited() {
        assertThatThrownBy(() -> AuditedType.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
