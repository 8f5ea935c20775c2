package org.slipway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.store.AppSecret;
import org.slipway.users.store.User;

class DiffTest {

    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

    private static User user() {
        return new User(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "grace@navy.example",
                "grace",
                "Grace",
                "$2a$10$hash",
                NOW);
    }

    private static String changing(User user, Runnable change) {
        Map<String, Object> before = AuditedType.snapshot(user);
        change.run();
        return Diff.between(AuditedType.USER, before, AuditedType.snapshot(user));
    }

    @Test
    void showsTheOldAndTheNewValueOfATrackedColumn() {
        User user = user();

        assertThat(changing(user, () -> user.rename("hopper", "Grace", NOW.plusSeconds(1))))
                .isEqualTo("{\"username\":{\"old\":\"grace\",\"new\":\"hopper\",\"secret\":false}}");
    }

    @Test
    void showsThatASecretColumnChangedAndNothingElse() {
        User user = user();

        assertThat(changing(user, () -> user.setHashedPassword("$2a$10$other", NOW.plusSeconds(1))))
                .isEqualTo("{\"hashed_password\":{\"old\":\"\",\"new\":\"\",\"secret\":true}}");
    }

    @Test
    void isEmptyIfNothingOfInterestChanged() {
        User user = user();

        assertThat(changing(user, () -> {})).isEqualTo("{}");
        assertThat(changing(user, () -> user.rename("grace", "Grace", NOW.plusSeconds(60))))
                .isEqualTo("{}");
    }

    @Test
    void comparesListsAndArraysByContent() {
        Map<String, Object> before = new LinkedHashMap<>(AuditedType.snapshot(user()));
        before.put("rbac_roles", Arrays.asList("owner"));
        Map<String, Object> after = new LinkedHashMap<>(before);
        after.put("rbac_roles", List.of("owner"));

        assertThat(Diff.between(AuditedType.USER, before, after)).isEqualTo("{}");
    }

    @Test
    void ofSomethingNewHasNoOldValues() {
        String diff = Diff.between(AuditedType.USER, Map.of(), AuditedType.snapshot(user()));

        assertThat(diff)
                .contains("\"email\":{\"old\":null,\"new\":\"grace@navy.example\",\"secret\":false}")
                .contains("\"hashed_password\":{\"old\":\"\",\"new\":\"\",\"secret\":true}")
                .doesNotContain("$2a$10$hash")
                .doesNotContain("last_seen_at");
    }

    @Test
    void neverHoldsAnythingOfAClientSecret() {
        AppSecret secret =
                new AppSecret(UUID.randomUUID(), UUID.randomUUID(), "0123456789", new byte[32], "opqrst", NOW);

        assertThat(Diff.between(AuditedType.OAUTH2_PROVIDER_APP_SECRET, Map.of(), AuditedType.snapshot(secret)))
                .isEqualTo("{}");
    }
}
