package org.slipway.oauth2.clients;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.slipway.login.Secrets;

/** Makes a client's own name fit to be shown. */
final class ClientNames {

    /** For a client that does not say. */
    static final String UNNAMED = "Unnamed client";

    private static final int LONGEST = 64;
    private static final int DIGITS = 8;

    private ClientNames() {}

    /**
     * The name without characters that cannot be seen, or that turn the direction of text, and with single blanks; a long
     * one is cut, with digits of its hash so that two stay two (spec/platform 1.11).
     */
    static String shown(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints().forEach(c -> clean.appendCodePoint(isInvisible(c) ? ' ' : c));
        String text = clean.toString().strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return UNNAMED;
        }
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        String digits = HexFormat.of().formatHex(Secrets.sha256(name)).substring(0, DIGITS);
        int end = text.offsetByCodePoints(0, LONGEST - DIGITS - 1);
        return text.substring(0, end).strip() + "-" + digits;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    /** How many bytes a text has on the wire. */
    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
