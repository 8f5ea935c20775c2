package org.slipway.oauth2.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often this node bothers a host: so many fetches in a minute, whoever asks for them. */
final class FetchBudget {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int CLEAN_UP_SIZE = 1000;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final int perMinute;

    FetchBudget(int perMinute) {
        this.perMinute = perMinute;
    }

    private record Window(Instant start, int fetches) {}

    /** Takes one fetch from the host's budget; false if it is spent. */
    boolean take(String host, Instant now) {
        if (windows.size() > CLEAN_UP_SIZE) {
            windows.values().removeIf(window -> isOver(window, now));
        }
        Window window = windows.compute(
                host,
                (key, current) -> current == null || isOver(current, now)
                        ? new Window(now, 1)
                        : new Window(current.start(), Math.min(current.fetches() + 1, perMinute + 1)));
        return window.fetches() <= perMinute;
    }

    private static boolean isOver(Window window, Instant now) {
        return !now.isBefore(window.start().plus(WINDOW));
    }
}
