package org.slipway.oauth2.page;

import org.slipway.oauth2.store.AuthMethod;

/** How a confidential app proves who it is, in words. */
public enum SignIn {
    SECRET(AuthMethod.SECRET_POST, "With a secret", "Made here, shown once, and kept by the app."),
    KEY(
            AuthMethod.PRIVATE_KEY_JWT,
            "With a key of its own",
            "The app signs each request (private_key_jwt). Slipway knows the public half only: nothing to hand over, nothing to leak.");

    private final String value;
    private final String label;
    private final String meaning;

    SignIn(String value, String label, String meaning) {
        this.value = value;
        this.label = label;
        this.meaning = meaning;
    }

    /** What forms post: a value of {@code token_endpoint_auth_method} (RFC 7591 section 2). */
    public String value() {
        return value;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    static SignIn of(boolean usesKeys) {
        return usesKeys ? KEY : SECRET;
    }
}
