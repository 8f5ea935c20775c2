package org.slipway.users.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;

/** A person who may sign in, or a system user that only owns things. */
@Entity
@Table(name = "users")
public class User implements ShapesAccess {

    /** The owner of prebuilt workspaces (spec/platform 7.1). Present from the first migration on. */
    public static final UUID PREBUILDS_ID = UUID.fromString("c42fdf75-3097-471c-8c33-fb52454d81c0");

    /** How that user is called. */
    public static final String PREBUILDS_NAME = "prebuilds";

    /** Whether the person may sign in. {@code dormant} wakes up at the next login. */
    public enum Status {
        active,
        suspended,
        dormant
    }

    /** How the person proves who they are. */
    public enum LoginType {
        password,
        oidc,
        none
    }

    @Id
    private UUID id;

    private String email;
    private String username;
    private String name = "";

    @Column(name = "avatar_url")
    private String avatarUrl = "";

    @Column(name = "hashed_password")
    private String hashedPassword;

    @Enumerated(EnumType.STRING)
    private Status status = Status.active;

    @Column(name = "rbac_roles")
    private List<String> rbacRoles = List.of();

    @Enumerated(EnumType.STRING)
    @Column(name = "login_type")
    private LoginType loginType = LoginType.password;

    @Column(name = "quiet_hours_schedule")
    private String quietHoursSchedule = "";

    @Column(name = "is_system")
    private boolean system;

    private boolean deleted;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    protected User() {}

    /** A new active user who signs in by password. */
    public User(UUID id, String email, String username, String name, String hashedPassword, Instant now) {
        this.id = id;
        this.email = email;
        this.username = username;
        this.name = name;
        this.hashedPassword = hashedPassword;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public String avatarUrl() {
        return avatarUrl;
    }

    /** The encoded hash, or null for a user without a password. */
    public String hashedPassword() {
        return hashedPassword;
    }

    public Status status() {
        return status;
    }

    /** The site-wide roles, without the implied {@code member}. */
    public List<String> rbacRoles() {
        return rbacRoles;
    }

    public LoginType loginType() {
        return loginType;
    }

    public boolean isSystem() {
        return system;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When the person last used the server, or null if never. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** Changes the names by which the person is shown and found. */
    public void rename(String newUsername, String newName, Instant now) {
        username = newUsername;
        name = newName;
        updatedAt = now;
    }

    /** Replaces the password's hash. */
    public void setHashedPassword(String hash, Instant now) {
        hashedPassword = hash;
        updatedAt = now;
    }

    /** Suspends or reactivates the person. */
    public void setStatus(Status newStatus, Instant now) {
        status = newStatus;
        updatedAt = now;
    }

    /** Replaces the site-wide roles. */
    public void setRbacRoles(List<String> roles, Instant now) {
        rbacRoles = List.copyOf(roles);
        updatedAt = now;
    }

    /** Marks the person deleted: the row stays for the audit log, the names become free. */
    public void delete(Instant now) {
        deleted = true;
        updatedAt = now;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.user(id);
    }

    @Override
    public boolean shapesAccessWhenNew() {
        return false;
    }
}
