package org.slipway.login.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Counts failed logins, the same for every node. */
@Dependent
public class LoginFailureStore {

    /** The count starts again when the last failure is older than the window. */
    private static final String COUNT =
            """
            insert into login_failures as f (subject, failures, last_failure, locked_until)
            values (:subject, 1, :now, null)
            on conflict (subject) do update set
                failures = case when f.last_failure < :window then 1 else f.failures + 1 end,
                last_failure = :now,
                locked_until = null
            returning failures
            """;

    private final EntityManager entities;

    @Inject
    public LoginFailureStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The latest end of a lock on any of the subjects that is still running. */
    public Optional<Instant> lockedUntil(Collection<String> subjects, Instant now) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(f.lockedUntil) from LoginFailure f"
                                + " where f.subject in :subjects and f.lockedUntil > :now",
                        Instant.class)
                .setParameter("subjects", subjects)
                .setParameter("now", now)
                .getSingleResult());
    }

    /**
     * Counts one more failure.
     *
     * @param window failures before this instant are forgotten
     * @return the number of failures in a row
     */
    public int count(String subject, Instant now, Instant window) {
        return (int) entities.createNativeQuery(COUNT, Integer.class)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .setParameter("window", window)
                .getSingleResult();
    }

    /** Refuses further tries until {@code until}. */
    public void lock(String subject, Instant until) {
        entities.createNativeQuery("update login_failures set locked_until = :until where subject = :subject")
                .setParameter("until", until)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Forgets the failures after a success. */
    public void clear(String subject) {
        entities.createNativeQuery("delete from login_failures where subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Removes rows whose last failure is older than {@code before}. */
    public int removeBefore(Instant before) {
        return entities.createNativeQuery("delete from login_failures where last_failure < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
