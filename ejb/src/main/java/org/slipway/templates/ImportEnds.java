package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slipway.caller.Unchecked;
import org.slipway.templates.store.VersionStore;

/** The end of an import, in a transaction of its own. */
@Stateless
@Unchecked("it ends only what somebody was allowed to begin, or what nobody works on any more")
public class ImportEnds {

    /** Far longer than any import takes. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    @Inject
    VersionStore versions;

    @Inject
    Clock clock;

    /** Ends an import with what it found. */
    public void complete(UUID id, VersionStore.Ending ending, VersionStore.Findings findings) {
        versions.complete(id, ending, findings, clock.instant());
    }

    /** Gives up imports whose server was stopped; returns how many. */
    public int giveUpAbandoned() {
        return versions.failAbandoned(clock.instant().minus(ABANDONED), clock.instant());
    }
}
