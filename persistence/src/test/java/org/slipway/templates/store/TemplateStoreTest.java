package org.slipway.templates.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;
import static org.slipway.stores.Rows.bytes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.authorization.store.AclEntry;
import org.slipway.authorization.store.AclStore;
import org.slipway.lists.Slice;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Subject;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;

class TemplateStoreTest {

    private static final Authorizer AUTHORIZER = new Authorizer();

    private final StoreDatabase database = StoreDatabase.shared();
    private UUID ada;
    private UUID home;

    @BeforeEach
    void clear() {
        database.clear();
        ada = Rows.user(database, "ada").id();
        home = database.inTransaction(entities ->
                new OrganizationStore(entities).defaultOrganization().id());
    }

    private UUID file(String content) {
        return database.inTransaction(entities -> new FileStore(entities)
                .add("hash of " + content, "application/x-tar", bytes(content), ada, NOW)
                .id());
    }

    private TemplateVersion version(UUID file, String name) {
        TemplateVersion version = new TemplateVersion(UUID.randomUUID(), home, null, file, name, "", ada, NOW);
        database.run(entities -> new VersionStore(entities).add(version));
        return version;
    }

    private Template template(String name) {
        UUID file = file("archive");
        return database.inTransaction(entities -> {
            TemplateVersion version = new TemplateVersion(UUID.randomUUID(), home, null, file, "v1", "", ada, NOW);
            new VersionStore(entities).add(version);
            Template template = new Template(
                    UUID.randomUUID(), new TemplateDetails(name, "", "", "", "", false), version, ada, NOW);
            new TemplateStore(entities).add(template);
            version.giveTo(template, NOW);
            return template;
        });
    }

    private List<String> names(TemplateQuery query, Subject subject, int limit) {
        return names(query, subject, Slice.first(limit));
    }

    private List<String> around(Slice<String> slice) {
        return names(TemplateQuery.ALL, administrator(), slice);
    }

    private List<String> names(TemplateQuery query, Subject subject, Slice<String> slice) {
        Residual residual = AUTHORIZER.residual(subject, Action.READ, ResourceType.TEMPLATE);
        return database.inTransaction(entities -> new TemplateStore(entities)
                .list(query, residual, slice).stream().map(Template::name).toList());
    }

    private static Subject administrator() {
        return Subject.of(UUID.randomUUID())
                .role(BuiltInRoles.MEMBER)
                .role(BuiltInRoles.TEMPLATE_ADMIN)
                .build();
    }

    private Subject member() {
        return Subject.of(UUID.randomUUID())
                .role(BuiltInRoles.MEMBER)
                .role(BuiltInRoles.ORGANIZATION_MEMBER_ROLE, home)
                .build();
    }

    private void share(Template template, Action... actions) {
        List<String> words = Stream.of(actions).map(Action::wireName).toList();
        database.run(entities -> new AclStore(entities)
                .replace(ResourceType.TEMPLATE, template.id(), AclEntry.SubjectKind.group, home, words));
    }

    @Test
    void keepsTheSameBytesOfAPersonOnce() {
        FileStore.Stored first = database.inTransaction(
                entities -> new FileStore(entities).add("h", "application/x-tar", bytes("x"), ada, NOW));
        FileStore.Stored second = database.inTransaction(
                entities -> new FileStore(entities).add("h", "application/x-tar", bytes("x"), ada, NOW));
        UUID grace = Rows.user(database, "grace").id();
        FileStore.Stored other = database.inTransaction(
                entities -> new FileStore(entities).add("h", "application/x-tar", bytes("x"), grace, NOW));

        assertThat(first.added()).isTrue();
        assertThat(second).isEqualTo(new FileStore.Stored(first.id(), false));
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(database.<byte[]>inTransaction(entities -> new FileStore(entities).data(first.id())))
                .isEqualTo(bytes("x"));
    }

    @Test
    void listsByNameWhatTheResidualAllows() {
        template("Zeppelin");
        Template shared = template("canoe");
        template("barge_1");
        share(shared, Action.READ, Action.USE);

        assertThat(names(TemplateQuery.ALL, administrator(), 10)).containsExactly("barge_1", "canoe", "Zeppelin");
        assertThat(names(TemplateQuery.ALL, member(), 10)).containsExactly("canoe");
        assertThat(names(new TemplateQuery("E_1", null, null, null), administrator(), 10))
                .containsExactly("barge_1");
        assertThat(around(Slice.after(shared.place(), 10))).containsExactly("Zeppelin");
        assertThat(around(Slice.before(shared.place(), 10))).containsExactly("barge_1");
        assertThat(names(TemplateQuery.ALL.in(UUID.randomUUID()), administrator(), 10))
                .isEmpty();
    }

    @Test
    void accessListsSayTheSameAsTheList() {
        Template shared = template("canoe");
        Template own = template("kayak");
        share(shared, Action.READ);
        var lists = database.inTransaction(
                entities -> new AclStore(entities).find(ResourceType.TEMPLATE, List.of(shared.id(), own.id())));

        ResourceObject object = ResourceObject.of(ResourceType.TEMPLATE, shared.id(), null, home);
        assertThat(AUTHORIZER.authorize(member(), Action.READ, object.sharedWith(lists.get(shared.id()))))
                .isTrue();
        assertThat(AUTHORIZER.authorize(member(), Action.USE, object.sharedWith(lists.get(shared.id()))))
                .isFalse();
        assertThat(lists).doesNotContainKey(own.id());
        share(shared);
        assertThat(names(TemplateQuery.ALL, member(), 10)).isEmpty();
    }

    @Test
    void aDeletedTemplateFreesItsName() {
        Template first = template("canoe");
        database.run(entities ->
                new TemplateStore(entities).find(first.id()).orElseThrow().delete(NOW));
        Template second = template("Canoe");

        assertThat(database.<Optional<Template>>inTransaction(
                        entities -> new TemplateStore(entities).findByName(home, "CANOE")))
                .map(Template::id)
                .contains(second.id());
    }

    @Test
    void anImportEndsOnce() {
        TemplateVersion version = version(file("archive"), "v1");
        VersionPreset.Columns preset = new VersionPreset.Columns(
                "Small", "", "", true, "{\"size\":\"1\"}", new VersionPreset.Prebuilds(2, 0, "", "[]"));
        VersionStore.Findings findings = new VersionStore.Findings(
                List.of(new VersionParameter.Columns(
                        "size", "Size", "", "number", "input", "{}", true, null, "", "[]", "[]", true, -3, false)),
                List.of(preset),
                List.of(new VersionVariable.Columns("zone", "", "\"string\"", "eu", "", true, false)));
        VersionStore.Ending well = new VersionStore.Ending("", "", "# Read me");

        assertThat(complete(version, well, findings)).isTrue();
        assertThat(complete(version, new VersionStore.Ending("again", "", ""), findings))
                .isFalse();
        database.run(entities -> {
            VersionStore store = new VersionStore(entities);
            TemplateVersion stored = store.find(version.id()).orElseThrow();
            assertThat(stored.isImported()).isTrue();
            assertThat(stored.readme()).isEqualTo("# Read me");
            assertThat(store.parameters(version.id())).isEqualTo(findings.parameters());
            assertThat(store.presets(version.id()))
                    .extracting(VersionPreset::columns)
                    .containsExactly(preset);
            assertThat(store.variables(version.id())).isEqualTo(findings.variables());
        });
    }

    private boolean complete(TemplateVersion version, VersionStore.Ending ending, VersionStore.Findings findings) {
        return database.inTransaction(
                entities -> new VersionStore(entities).complete(version.id(), ending, findings, NOW));
    }

    @Test
    void onlyAnAbandonedImportIsGivenUp() {
        UUID file = file("archive");
        TemplateVersion running = version(file, "v1");
        TemplateVersion done = version(file, "v2");
        complete(done, new VersionStore.Ending("", "", ""), VersionStore.Findings.NONE);

        assertThat(database.<Integer>inTransaction(entities -> new VersionStore(entities).failAbandoned(NOW, NOW)))
                .isZero();
        assertThat(database.<Integer>inTransaction(
                        entities -> new VersionStore(entities).failAbandoned(NOW.plusSeconds(1), NOW)))
                .isEqualTo(1);
        assertThat(database.<Optional<TemplateVersion>>inTransaction(
                        entities -> new VersionStore(entities).find(running.id())))
                .get()
                .satisfies(version -> assertThat(version.jobError()).contains("server was stopped"));
    }

    @Test
    void listsVersionsTheNewestFirst() {
        Template template = template("canoe");
        UUID file = file("archive");
        for (int i = 2; i < 5; i++) {
            TemplateVersion next =
                    new TemplateVersion(UUID.randomUUID(), home, template, file, "v" + i, "", ada, NOW.plusSeconds(i));
            database.run(entities -> new VersionStore(entities).add(next));
        }
        List<TemplateVersion> page = database.inTransaction(
                entities -> new VersionStore(entities).list(template.id(), false, Slice.first(3)));
        assertThat(page).extracting(TemplateVersion::name).containsExactly("v4", "v3", "v2");
        assertThat(database.<List<TemplateVersion>>inTransaction(entities -> new VersionStore(entities)
                        .list(template.id(), false, Slice.after(page.get(2).place(), 3))))
                .extracting(TemplateVersion::name)
                .containsExactly("v1");
        assertThat(database.<List<TemplateVersion>>inTransaction(entities -> new VersionStore(entities)
                        .list(template.id(), false, Slice.before(page.get(2).place(), 1))))
                .extracting(TemplateVersion::name)
                .containsExactly("v3");
    }

    @Test
    void archivedVersionsAreListedOnlyWhenAsked() {
        Template template = template("canoe");
        UUID file = file("archive");
        String[] names = {"failed", "good", "running"};
        for (int i = 0; i < names.length; i++) {
            TemplateVersion next = new TemplateVersion(
                    UUID.randomUUID(), home, template, file, names[i], "", ada, NOW.plusSeconds(i + 1));
            database.run(entities -> new VersionStore(entities).add(next));
            if (i < 2) {
                complete(next, new VersionStore.Ending(i == 0 ? "broken" : "", "", ""), VersionStore.Findings.NONE);
            }
        }

        assertThat(unused(template, true)).containsExactly("failed");
        assertThat(unused(template, false)).containsExactly("failed", "good");
        database.run(entities ->
                new VersionStore(entities).unused(template, true).forEach(version -> version.archive(true, NOW)));
        assertThat(unused(template, false)).containsExactly("good");
        assertThat(listed(template, false)).containsExactly("running", "good", "v1");
        assertThat(listed(template, true)).containsExactly("running", "good", "failed", "v1");
    }

    private List<String> unused(Template template, boolean failedOnly) {
        return database.inTransaction(entities -> new VersionStore(entities)
                .unused(template, failedOnly).stream()
                        .map(TemplateVersion::name)
                        .toList());
    }

    private List<String> listed(Template template, boolean archived) {
        return database.inTransaction(entities -> new VersionStore(entities)
                .list(template.id(), archived, Slice.first(10)).stream()
                        .map(TemplateVersion::name)
                        .toList());
    }
}
