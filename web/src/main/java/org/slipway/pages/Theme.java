package org.slipway.pages;

import java.util.Locale;

/**
 * Light, dark, or what the system says.
 *
 * <p>The theme buttons of every page are a form, {@code POST /theme}: {@code theme}, {@code return_to}, and {@code
 * csrf_token} where the frame has one. The answer sets the cookie {@code slipway_theme} (path {@code /}, one year,
 * SameSite=Lax, readable by scripts) and redirects back. With JavaScript the page sets the same cookie itself.
 */
public enum Theme {
    SYSTEM("Same as system", Icon.CONTRAST),
    LIGHT("Light", Icon.SUN),
    DARK("Dark", Icon.MOON);

    private final String label;
    private final Icon icon;

    Theme(String label, Icon icon) {
        this.label = label;
        this.icon = icon;
    }

    /** The theme named by a cookie or form value; {@link #SYSTEM} for null and for anything unknown. */
    public static Theme of(String value) {
        for (Theme theme : values()) {
            if (theme.value().equals(value)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** The value in cookie, form and {@code data-theme} attribute: {@code system}, {@code light} or {@code dark}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public Icon icon() {
        return icon;
    }
}
