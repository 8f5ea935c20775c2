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
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;

/**
 * Writers and readers at once: what was acknowledged has exactly one entry, and every entry is of something that was done.
 * {@code -Dslipway.audit.load-seconds=N} chooses for how long, {@code -Dslipway.audit.clients=N} for how many.
 */
class AuditUnderLoadTest {

    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("slipway.audit.load-seconds", 4));
    private static final int CLIENTS = Integer.getInteger("slipway.audit.clients", 16);

    @Test
    void everyAcknowledgedMutationHasExactlyOneEntryAndEveryEntryIsAMutation() throws Exception {
        Person writer = Person.create();
        Queue<String> made = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + LOAD.toNanos();
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                clients.add(pool.submit(() -> {
                    for (int n = 0; System.nanoTime() < end; n++) {
                        if (number % 4 == 3) {
                            entries(writer, null);
                        } else {
                            made.add(token(writer, "load-" + number + "-" + n));
                        }
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
            page.forEach(entry -> recorded.merge(entry.path("resource_target").asText(), 1, Integer::sum));
            after = page.get(page.size() - 1).path("id").asText();
            page = entries(writer, after);
        }
        Set<String> acknowledged = new TreeSet<>(made);
        assertThat(acknowledged).isNotEmpty();
        assertThat(new TreeSet<>(recorded.keySet())).isEqualTo(acknowledged);
        assertThat(recorded.values()).containsOnly(1);
        assertThat(Call.get("/api/v2/audit/verify")
                        .as(Person.admin())
                        .send()
                        .expect(200)
                        .json()
                        .path("broken")
                        .asText(""))
                .isEmpty();
    }

    private static String token(Person writer, String name) {
        Call.post("/api/v2/users/me/keys/tokens")
                .as(writer)
                .json(Json.object().put("token_name", name))
                .send()
                .expect(201);
        return name;
    }

    private static JsonNode entries(Person writer, String after) {
        Call call = Call.get("/api/v2/audit")
                .query("q", "username:" + writer.username() + " api_key action:create")
                .query("limit", "500")
                .as(Person.admin());
        if (after != null) {
            call.query("after_id", after);
        }
        return call.send().expect(200).json().path("audit_logs");
    }
}
