package org.slipway.system.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;

/**
 * Writers and readers at once: what was acknowledged has exactly one entry, and every entry is of something that was done.
 * {@code -Dslipway.audit.load-seconds=N} chooses for how long, {@code -Dslipway.audit.writers=N} for how many; there is one
 * reader to four writers.
 */
class AuditUnderLoadTest {

    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("slipway.audit.load-seconds", 4));
    private static final int WRITERS = Integer.getInteger("slipway.audit.writers", 16);
    private static final int READERS = Math.max(1, WRITERS / 4);

    @Test
    void everyAcknowledgedMutationHasExactlyOneEntryAndEveryEntryIsAMutation() throws Exception {
        Person writer = Person.create();
        Queue<String> done = new ConcurrentLinkedQueue<>();
        AtomicLong pages = new AtomicLong();
        long end = System.nanoTime() + LOAD.toNanos();
        var pool = Executors.newFixedThreadPool(WRITERS + READERS);
        try {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String prefix = "load-" + i + "-";
                clients.add(pool.submit(() -> {
                    for (int n = 0; System.nanoTime() < end; n++) {
                        done.add(create(writer, prefix + n));
                        if (n % 2 == 1) {
                            done.add(delete(writer, prefix + n));
                        }
                    }
                }));
            }
            for (int i = 0; i < READERS; i++) {
                clients.add(pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        entries(writer, null);
                        pages.incrementAndGet();
                    }
                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        } finally {
            pool.shutdownNow();
        }

        Map<String, Integer> recorded = new HashMap<>();
        String after = null;
        JsonNode page = entries(writer, after);
        while (!page.isEmpty()) {
            page.forEach(entry -> recorded.merge(
                    entry.path("action").asText() + " "
                            + entry.path("resource_target").asText(),
                    1,
                    Integer::sum));
            after = page.get(page.size() - 1).path("id").asText();
            page = entries(writer, after);
        }
        recorded.keySet().removeIf(entry -> entry.startsWith("login "));
        Set<String> acknowledged = new TreeSet<>(done);
        assertThat(acknowledged).isNotEmpty().hasSameSizeAs(done);
        assertThat(new TreeSet<>(recorded.keySet())).isEqualTo(acknowledged);
        assertThat(recorded.values()).containsOnly(1);
        System.out.printf(
                "%d mutations by %d writers in %d s, each with one entry; %d pages read meanwhile%n",
                done.size(), WRITERS, LOAD.toSeconds(), pages.get());
        assertThat(Call.get("/api/v2/audit/verify")
                        .as(Person.admin())
                        .send()
                        .expect(200)
                        .json()
                        .path("broken")
                        .asText(""))
                .isEmpty();
    }

    private static String create(Person writer, String name) {
        Call.post("/api/v2/users/me/keys/tokens")
                .as(writer)
                .json(Json.object().put("token_name", name))
                .send()
                .expect(201);
        return "create " + name;
    }

    private static String delete(Person writer, String name) {
        Call.delete("/api/v2/users/me/keys/" + name).as(writer).send().expect(204);
        return "delete " + name;
    }

    private static JsonNode entries(Person writer, String after) {
        Call call = Call.get("/api/v2/audit")
                .query("q", "username:" + writer.username() + " api_key")
                .query("limit", "500")
                .as(Person.admin());
        if (after != null) {
            call.query("after_id", after);
        }
        return call.send().expect(200).json().path("audit_logs");
    }
}
