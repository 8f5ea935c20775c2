package org.slipway.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.auditlog.EntryIds;
import org.slipway.auditlog.chain.ChainReport;
import org.slipway.auditlog.chain.Sealer;
import org.slipway.auditlog.chain.SigningKey;
import org.slipway.auditlog.chain.Verification;
import org.slipway.testing.StoreDatabase;

/** The chain notices what somebody with all rights in the database does to the log. */
class ChainTest {

    private final StoreDatabase database = StoreDatabase.shared();
    private final SigningKey key = SigningKey.generate();
    private final Instant now = Instant.now();
    private Connection owner;
    private Sealer sealer;

    @BeforeEach
    void open() throws SQLException {
        database.clear();
        owner = database.owner();
        sealer = new Sealer(owner);
    }

    @AfterEach
    void close() throws SQLException {
        database.clear();
        owner.close();
    }

    @Test
    void anEmptyLogIsIntact() throws SQLException {
        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void whatWasSealedAndSignedIsIntact() throws SQLException {
        fill();

        ChainReport report = verify();

        assertThat(report.broken()).isNull();
        assertThat(report.entries()).isEqualTo(30);
        assertThat(report.links()).isEqualTo(4);
        assertThat(report.anchors()).isEqualTo(2);
        assertThat(report.waiting()).isZero();
        assertThat(report.unsigned()).isZero();
        assertThat(sealer.anchor(key, now)).as("nothing new to sign").isEmpty();
    }

    @Test
    void theApplicationsRoleCanVerify() throws SQLException {
        fill();
        try (Connection application = database.application()) {
            assertThat(new Verification(application, null).run().broken()).isNull();
        }
    }

    @Test
    void whatIsNotSealedYetWaits() throws SQLException {
        fill();
        add(now);

        ChainReport report = verify();
        assertThat(report.broken()).isNull();
        assertThat(report.waiting()).isEqualTo(1);
        sealer.seal(now);
        assertThat(verify().unsigned()).isEqualTo(1);
    }

    @Test
    void anEntryThatCommitsLateIsSealedLate() throws SQLException {
        database.run(entities -> {
            AuditStore store = new AuditStore(entities);
            AuditEntry early = entry(now.minusSeconds(5));
            store.add(early, store.kind(early.kind()));
            entities.flush();
            try {
                add(now);
                assertThat(sealer.seal(now)).as("the other is not committed").isEqualTo(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(sealer.seal(now)).isEqualTo(1);
        sealer.anchor(key, now);

        assertThat(verify().broken()).isNull();
        assertThat(verify().entries()).isEqualTo(2);
    }

    @Test
    void oneServerSealsWhileOthersFindNothingToDo() throws SQLException {
        for (int i = 0; i < 50; i++) {
            add(now);
        }
        List<Integer> sealed = database.atOnce(4, entities -> {
            try (Connection connection = database.owner()) {
                return new Sealer(connection).seal(now);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(sealed.stream().mapToInt(Integer::intValue).sum() + sealer.seal(now))
                .isEqualTo(50);
        assertThat(verify().broken()).isNull();
        assertThat(verify().entries()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "update audit_logs set ip = '192.0.2.66' where id = ':3'~link 1 of :month: entry :3 was changed",
                "update audit_logs set user_id = null where id = ':3'~link 1 of :month: entry :3 was changed",
                "update audit_logs set time = time + interval '1 microsecond' where id = ':3'~link 1 of :month: entry :3 was changed",
                "update audit_logs set diff = '{\"a\": 1}' where id = ':29'~link 2 of :month: entry :29 was changed",
                "update audit_logs set ip = 'x' where id in (':3', ':29')~link 1 of :month: entry :3 was changed",
                "delete from audit_logs where id = ':3'~link 1 of :month: entry :3 was removed",
                "delete from audit_links where month = ':month-01' and number = 1~link 1 of :month is missing",
                "delete from audit_links where month = ':month-01' and number = 2~link 2 of :month is missing: an anchor covers 2 links",
                "update audit_links set hashes = sha256('x') || substr(hashes, 33) where month = ':month-01' and number = 1~link 1 of :month was changed",
                "update audit_links set previous = sha256('x'), hash = sha256(sha256('x') || int8send(number) || hashes) where month = ':month-01' and number = 1~link 1 of :month does not follow the one before it",
                "update audit_anchors set heads = '' where number = 1~anchor 1 of :any was changed",
                "update audit_anchors set signature = sha256('x') where number = 2~the signature of anchor 2 is not valid",
                "delete from audit_anchors where number = 1~anchor 1 is missing",
                "insert into audit_logs select (left(id::text, 24) || '000000000001')::uuid, time, kind, user_id, organization_id, ip, user_agent, resource_type, resource_id, resource_target, resource_icon, action, build_reason, diff, status_code, additional_fields, request_id from audit_logs where id = ':3'; truncate audit_unsealed~entry :any is in no link: it was put in past the server"
            })
    void namesTheFirstThingThatIsWrong(String attack, String finding) throws SQLException {
        List<UUID> ids = fill();
        String month = EntryIds.month(ids.get(3)).toString();
        try (Statement statement = owner.createStatement()) {
            statement.execute(named(attack, ids, month));
        }
        assertThat(verify().broken())
                .matches(Arrays.stream(named(finding, ids, month).split(":any", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")));
    }

    private static String named(String text, List<UUID> ids, String month) {
        return text.replace(":month", month)
                .replace(":29", ids.get(29).toString())
                .replace(":3", ids.get(3).toString());
    }

    @Test
    void aChainThatWasMadeAnewWithAnotherKeyIsNotTrusted() throws SQLException {
        List<UUID> ids = fill();
        try (Statement statement = owner.createStatement()) {
            statement.execute("delete from audit_logs where id = '" + ids.get(3) + "'");
            statement.execute("truncate audit_links, audit_anchors, audit_signing_keys");
            statement.execute("insert into audit_unsealed select id from audit_logs");
        }
        sealer.seal(now);
        sealer.anchor(SigningKey.generate(), now);

        assertThat(verify().broken()).contains("which is not trusted");
        assertThat(new Verification(owner, null).run().notes()).anyMatch(note -> note.contains("pin a public key"));
    }

    @Test
    void aMonthThatWasDroppedIsNoted() throws SQLException {
        fill();
        try (Statement statement = owner.createStatement()) {
            statement.execute("delete from audit_logs where time < now() - interval '60 days'");
            statement.execute("delete from audit_links where month < now() - interval '62 days'");
        }
        sealer.anchor(key, now);

        assertThat(verify().broken()).isNull();
        assertThat(verify().notes()).anyMatch(note -> note.contains("was dropped before"));
    }

    @Test
    void theDatabaseKeepsOneKeyOfItsOwn() throws SQLException {
        fill();
        SigningKey stored = sealer.storedKey(now);
        add(now);
        sealer.seal(now);
        sealer.anchor(stored, now);
        add(now);
        sealer.seal(now);
        assertThat(sealer.anchor(sealer.storedKey(now), now)).isPresent();

        assertThat(new Verification(owner, null).run().broken()).isNull();
        assertThat(new Verification(owner, null).run().keys()).hasSize(2);
    }

    /** Thirty entries: ten of three months ago, twenty of now; an anchor after fifteen and at the end. */
    private List<UUID> fill() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            if (i == 15) {
                sealer.seal(now);
                sealer.anchor(key, now);
            }
            ids.add(add(i >= 5 && i < 10 || i >= 15 && i < 20 ? now.minus(95, ChronoUnit.DAYS) : now));
        }
        sealer.seal(now);
        sealer.anchor(key, now);
        return ids;
    }

    private UUID add(Instant time) {
        AuditEntry entry = entry(time);
        database.run(entities -> {
            AuditStore store = new AuditStore(entities);
            store.add(entry, store.kind(entry.kind()));
        });
        return entry.id();
    }

    private static AuditEntry entry(Instant time) {
        return new AuditEntry(
                        time, "write", new AuditEntry.Target("user", UUID.randomUUID(), "grace", "", null), "{}", "{}")
                .by(UUID.randomUUID(), new AuditEntry.Origin(UUID.randomUUID(), "192.0.2.1", "curl"), 200);
    }

    private ChainReport verify() throws SQLException {
        return new Verification(owner, Map.of(key.id(), key.publicKey())).run();
    }
}
