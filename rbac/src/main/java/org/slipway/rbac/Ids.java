package org.slipway.rbac;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Strict reading of identifiers: {@link UUID#fromString} also takes shortened groups, which would hide mistakes. */
public final class Ids {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id, or empty if the text is not 36 characters of a UUID. */
    public static Optional<UUID> parse(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
