package org.slipway.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slipway.parameters.Owner;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.render.Template;
import org.slipway.templates.archive.Archives;
import org.slipway.templates.store.FileStore;
import org.slipway.templates.store.TemplateVersion;

/** Forms of one version share one parsed template, whoever has them open (spec/platform 5.10). */
class ParsedTemplatesTest {

    private static final int SESSIONS = 100;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private static final String SOURCE =
            """
            data "coder_parameter" "first" {
              name    = "first"
              default = "one"
            }
            data "coder_parameter" "second" {
              name    = "second"
              default = "after ${data.coder_parameter.first.value}"
            }
            """;

    /** The archives, and how often each was read. */
    private static final class CountedFiles extends FileStore {
        private final Map<UUID, byte[]> archives = new ConcurrentHashMap<>();
        private final Map<UUID, AtomicInteger> reads = new ConcurrentHashMap<>();

        CountedFiles() {
            super(null);
        }

        UUID put(byte[] archive) {
            UUID id = UUID.randomUUID();
            archives.put(id, archive);
            return id;
        }

        UUID put(String source) {
            return put(Archives.tar(Map.of("main.tf", source.getBytes(StandardCharsets.UTF_8))));
        }

        int reads(UUID id) {
            return reads.getOrDefault(id, new AtomicInteger()).get();
        }

        @Override
        public byte[] data(UUID id) {
            reads.computeIfAbsent(id, file -> new AtomicInteger()).incrementAndGet();
            return archives.get(id);
        }
    }

    private static final class UnplannedVersion extends TemplateVersion {}

    private static final class SettableClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final SettableClock clock = new SettableClock();
    private final CountedFiles files = new CountedFiles();
    private final ParsedTemplates parsed = new ParsedTemplates(files, clock);

    private TemplateForm open(UUID file) {
        return TemplateForm.dynamic(new UnplannedVersion(), parsed.lease(file, file.toString()), Map.of());
    }

    @Test
    void aHundredSessionsOfOneVersionHoldOneParsedCopy() throws Exception {
        UUID file = files.put(SOURCE);
        Set<Template> copies = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        CyclicBarrier together = new CyclicBarrier(SESSIONS);
        CyclicBarrier allOpen = new CyclicBarrier(SESSIONS, () -> {
            assertThat(parsed.leased()).isEqualTo(1);
            assertThat(parsed.count()).isEqualTo(1);
        });
        ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
        try {
            List<Future<RenderResult>> answers = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                Map<String, String> inputs = Map.of("first", "session " + i);
                answers.add(sessions.submit(() -> {
                    together.await();
                    try (ParsedTemplates.Lease seen = parsed.lease(file, file.toString());
                            TemplateForm form = open(file)) {
                        copies.add(seen.template());
                        allOpen.await();
                        return form.render(inputs, Owner.NONE);
                    }
                }));
            }
            for (int i = 0; i < SESSIONS; i++) {
                assertThat(answers.get(i)
                                .get()
                                .parameter("second")
                                .orElseThrow()
                                .value()
                                .value())
                        .isEqualTo("after session " + i);
            }
        } finally {
            sessions.shutdownNow();
        }
        assertThat(files.reads(file)).isEqualTo(1);
        assertThat(copies).hasSize(1);
        assertThat(parsed.leased()).isZero();
        assertThat(parsed.count()).isEqualTo(1);
    }

    @Test
    void twoUploadsOfTheSameContentShareTheParsedCopy() {
        UUID first = files.put(SOURCE);
        UUID second = files.put(SOURCE);
        try (ParsedTemplates.Lease one = parsed.lease(first, "hash");
                ParsedTemplates.Lease other = parsed.lease(second, "hash")) {
            assertThat(one.template()).isSameAs(other.template());
        }
        assertThat(files.reads(second)).isZero();
    }

    @Test
    void anArchiveThatCannotBeReadIsTriedAgain() {
        UUID file = files.put("no archive at all".getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i <= 2; i++) {
            assertThatThrownBy(() -> open(file)).isInstanceOf(UnreadableTemplateException.class);
            assertThat(files.reads(file)).isEqualTo(i);
            assertThat(parsed.count()).isZero();
        }
        files.archives.put(file, Archives.tar(Map.of("main.tf", SOURCE.getBytes(StandardCharsets.UTF_8))));
        open(file).close();
        assertThat(parsed.count()).isEqualTo(1);
    }

    @Test
    void aTemplateLivesOnForAWhileAfterItsLastForm() {
        UUID file = files.put(SOURCE);
        open(file).close();
        clock.now = clock.now.plus(IDLE).minusSeconds(1);
        open(file).close();
        assertThat(files.reads(file)).isEqualTo(1);
        clock.now = clock.now.plus(IDLE);
        parsed.tidy();
        assertThat(parsed.count()).isZero();
    }

    @Test
    void unusedTemplatesMakeRoomWhenTheBudgetIsUsedUp() {
        String padding = "# " + "x".repeat(80) + "\n";
        UUID used = files.put(padding.repeat(10) + SOURCE);
        UUID unused = files.put(padding.repeat(20) + SOURCE);
        UUID next = files.put(padding.repeat(30) + SOURCE);
        ParsedTemplates small = new ParsedTemplates(files, clock, 60_000);
        try (ParsedTemplates.Lease held = small.lease(used, "used")) {
            small.lease(unused, "unused").close();
            small.lease(next, "next").close();
            assertThat(small.count()).isEqualTo(2);
            assertThat(small.lease(used, "used").template()).isSameAs(held.template());
        }
        assertThat(files.reads(used)).isEqualTo(1);
    }
}
