package org.slipway.oauth2.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Documents that were refused a moment ago: they are not fetched again at once. The oldest are forgotten first. */
final class Refusals {

    static final Duration KEPT = Duration.ofSeconds(45);

    private static final int MOST = 1000;

    private final Map<String, Refusal> refusals = new LinkedHashMap<>();

    private record Refusal(String reason, Instant until) {}

    /** Notes why the document was refused. */
    synchronized void add(String address, String reason, Instant now) {
        refusals.remove(address);
        refusals.put(address, new Refusal(reason, now.plus(KEPT)));
        if (refusals.size() > MOST) {
            refusals.remove(refusals.keySet().iterator().next());
        }
    }

    /** Why the document was refused, if that was a moment ago. */
    synchronized Optional<String> find(String address, Instant now) {
        return Optional.ofNullable(refusals.get(address))
                .filter(refusal -> now.isBefore(refusal.until()))
                .map(Refusal::reason);
    }
}
