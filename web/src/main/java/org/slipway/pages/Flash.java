package org.slipway.pages;

/**
 * One sentence about what the request before this one did, shown once at the top of the next page.
 *
 * @param kind how it went
 * @param message a full sentence: what happened, and what was not changed where that is not obvious
 */
public record Flash(Kind kind, String message) {

    /** How it went; chooses colour, icon and how urgently a screen reader says it. */
    public enum Kind {
        DONE("done", Icon.CHECK),
        NOTICE("notice", Icon.INFO),
        WARNING("warning", Icon.WARNING),
        FAILED("failed", Icon.WARNING);

        private final String style;
        private final Icon icon;

        Kind(String style, Icon icon) {
            this.style = style;
            this.icon = icon;
        }

        public String style() {
            return style;
        }

        public Icon icon() {
            return icon;
        }
    }

    public static Flash done(String message) {
        return new Flash(Kind.DONE, message);
    }

    public static Flash notice(String message) {
        return new Flash(Kind.NOTICE, message);
    }

    public static Flash failed(String message) {
        return new Flash(Kind.FAILED, message);
    }

    /** Failures interrupt a screen reader, everything else waits its turn. */
    public String role() {
        return kind == Kind.FAILED ? "alert" : "status";
    }
}
