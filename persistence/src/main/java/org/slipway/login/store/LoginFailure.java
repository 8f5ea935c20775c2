package org.slipway.login.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often a login failed lately, for one account or one address. */
@Entity
@Table(name = "login_failures")
public class LoginFailure {

    @Id
    private String subject;

    private int failures;

    @Column(name = "last_failure")
    private Instant lastFailure;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected LoginFailure() {}

    public String subject() {
        return subject;
    }

    public int failures() {
        return failures;
    }

    public Instant lastFailure() {
        return lastFailure;
    }

    /** Until when further tries are refused, or null. */
    public Instant lockedUntil() {
        return lockedUntil;
    }
}
