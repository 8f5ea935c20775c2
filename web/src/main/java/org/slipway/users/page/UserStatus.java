package org.slipway.users.page;

/** Whether a user can sign in. */
public enum UserStatus {
    ACTIVE("Active"),
    DORMANT("Dormant"),
    SUSPENDED("Suspended");

    private final String label;

    UserStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
