package org.slipway.oauth2.page;

import java.util.Locale;

/** Whether a client can keep a secret (RFC 6749 section 2.1). */
public enum ClientType {
    PUBLIC("Public", "Runs on people's machines and cannot keep a secret: MCP clients, command lines, browser apps."),
    CONFIDENTIAL("Confidential", "Runs on a server of yours and can prove who it is.");

    private final String label;
    private final String meaning;

    ClientType(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** What forms post: {@code public} or {@code confidential}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
