package org.slipway.oauth2.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.stores.Rows.NOW;
import static org.slipway.stores.Rows.bytes;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.lists.Slice;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class ResourceStoreTest {

    private final StoreDatabase database = StoreDatabase.shared();

    @BeforeEach
    void clear() {
        database.clear();
    }

    private <T> T in(Function<ResourceStore, T> question) {
        return database.inTransaction((EntityManager entities) -> question.apply(new ResourceStore(entities)));
    }

    private void run(Consumer<ResourceStore> work) {
        database.run((EntityManager entities) -> work.accept(new ResourceStore(entities)));
    }

    private RegisteredResource resource(String identifier, String name) {
        RegisteredResource resource = new RegisteredResource(
                UUID.randomUUID(),
                identifier,
                new ResourceDetails(
                        name,
                        List.of(
                                new ResourceScope("files:read", "See your files."),
                                new ResourceScope("files:write", "")),
                        TokenFormat.JWT),
                null,
                NOW);
        run(store -> store.add(resource));
        return resource;
    }

    @Test
    void keepsWhatAnAdministratorDecided() {
        RegisteredResource kept = resource("https://files.example/mcp", "Files");

        RegisteredResource found =
                in(store -> store.findByIdentifier("https://files.example/mcp")).orElseThrow();

        assertThat(found.id()).isEqualTo(kept.id());
        assertThat(found.scopes())
                .containsExactly(
                        new ResourceScope("files:read", "See your files."), new ResourceScope("files:write", ""));
        assertThat(found.tokenFormat()).isEqualTo(TokenFormat.JWT);
        boolean known = in(store -> store.hasScope("files:write"));
        boolean part = in(store -> store.hasScope("files"));
        assertThat(known).isTrue();
        assertThat(part).isFalse();
    }

    @Test
    void hasEachIdentifierOnce() {
        resource("https://files.example/mcp", "Files");

        assertThatThrownBy(() -> resource("https://files.example/mcp", "Other"))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void listsByNameAndSearchesNameAndIdentifier() {
        resource("https://b.example/mcp", "Zebra");
        resource("https://a.example/mcp", "apple");
        resource("https://c.example/zebra", "Middle");

        List<RegisteredResource> found = in(store -> store.list("ZEBRA", AccessFilter.everything(), Slice.first(10)));
        List<RegisteredResource> second = in(store -> store.list("", AccessFilter.everything(), Slice.of(1, 1)));
        List<RegisteredResource> named =
                in(store -> store.findAll(List.of("https://a.example/mcp", "https://none.example")));
        long count = in(store -> store.count("zebra", AccessFilter.everything()));
        assertThat(found).extracting(RegisteredResource::name).containsExactly("Middle", "Zebra");
        assertThat(count).isEqualTo(2);
        assertThat(second).hasSize(1);
        assertThat(named).hasSize(1);
    }

    @Test
    void aRemovedResourceTakesItsSecretsGrantsAndCodesAlongAndNoOthers() {
        RegisteredResource files = resource("https://slipway.example", "The one that grants of Rows are for");
        User user = Rows.user(database);
        OAuth2App app = Rows.app(database, "Editor");
        Grant grant = Rows.grant(database, app, user);
        Rows.accessToken(database, grant);
        Rows.code(database, app, user, NOW.plusSeconds(60));
        run(store -> store.add(
                new ResourceSecret(UUID.randomUUID(), files.id(), "prefix0001", bytes("hash"), "abcdef", NOW)));
        List<ResourceSecret> secrets = in(store -> store.secrets(files.id()));
        assertThat(secrets).hasSize(1);

        run(store -> store.remove(store.find(files.id()).orElseThrow()));

        for (String table : List.of("oauth2_resource_secrets", "oauth2_grants", "api_keys", "oauth2_app_codes")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("oauth2_apps where client_id <> 'slipway-cli'")).isEqualTo(1);
    }

    private long rows(String from) {
        return database.inTransaction((EntityManager entities) -> ((Number)
                        entities.createNativeQuery("select count(*) from " + from, Long.class)
                                .getSingleResult())
                .longValue());
    }
}
