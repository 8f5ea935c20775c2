package org.slipway.cli.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.CliException;

class CredentialStoreTest {

    private static final URI ONE = URI.create("https://one.example");
    private static final URI TWO = URI.create("https://two.example");

    @TempDir
    Path parent;

    private CredentialStore store;

    @BeforeEach
    void create() {
        store = new CredentialStore(parent.resolve("slipway"));
    }

    @Test
    void keepsOneLoginPerServerAndKnowsTheLast() {
        store.save(ONE, new StoredLogin.Session("a"));
        store.save(TWO, new StoredLogin.ApiToken("b"));

        assertThat(store.find(ONE)).contains(new StoredLogin.Session("a"));
        assertThat(store.find(TWO)).contains(new StoredLogin.ApiToken("b"));
        assertThat(store.current()).contains(TWO);
    }

    @Test
    void renewingALoginDoesNotMakeItsServerTheCurrentOne() {
        store.save(ONE, new StoredLogin.Session("a"));
        store.save(TWO, new StoredLogin.Session("b"));
        store.replace(ONE, new StoredLogin.Session("c"));

        assertThat(store.find(ONE)).contains(new StoredLogin.Session("c"));
        assertThat(store.current()).contains(TWO);
    }

    @Test
    void forgetsALogin() {
        store.save(ONE, new StoredLogin.Session("a"));
        store.forget(ONE);

        assertThat(store.find(ONE)).isEmpty();
        assertThat(store.current()).isEmpty();
    }

    @Test
    void letsOnlyItsOwnerRead() throws Exception {
        store.save(ONE, new StoredLogin.Session("a"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(store.file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void saysWhichFileIsBroken() throws Exception {
        store.save(ONE, new StoredLogin.Session("a"));
        Files.writeString(store.file(), "{");

        assertThatThrownBy(() -> store.find(ONE))
                .isInstanceOf(CliException.class)
                .hasMessageContaining(store.file().toString());
    }

    @Test
    void showsNoTokenInText() {
        assertThat(new StoredLogin.Session("secret").toString()).doesNotContain("secret");
        assertThat(new StoredLogin.Session("secret").credential().toString()).doesNotContain("secret");
    }
}
