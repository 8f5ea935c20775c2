package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.slipway.statements.Statements;

/** Remembers which client assertions have been shown, so that each counts once (RFC 7523 section 3, item 7). */
@Dependent
public class UsedAssertionStore {

    private final Statements statements;

    @Inject
    public UsedAssertionStore(Statements statements) {
        this.statements = statements;
    }

    /**
     * Uses an assertion up.
     *
     * @param id its {@code jti}
     * @param until when it is no longer believed anyway
     * @return true for the one caller that did it
     */
    public boolean use(UUID appId, String id, Instant until) {
        return statements.update(
                        "insert into oauth2_used_assertions (app_id, jti, expires_at) values (?, ?, ?)"
                                + " on conflict do nothing",
                        appId,
                        id,
                        until)
                == 1;
    }

    /** Forgets at most {@code limit} assertions that are no longer believed. */
    public int removeExpired(Instant before, int limit) {
        return statements.update(
                """
                delete from oauth2_used_assertions where (app_id, jti) in
                (select app_id, jti from oauth2_used_assertions where expires_at < ? limit ? for update skip locked)
                """,
                before,
                limit);
    }
}
