package org.slipway.pages;

/** The icons, drawn for Slipway on a grid of 20 units with strokes of 1.5 units and round ends. */
public enum Icon {
    CHECK("m4 10.5 4 4 8-9"),
    CLOSE("m5 5 10 10M15 5 5 15"),
    COMPUTER("M3 4h14v9.5H3zM7 16.5h6M10 13.5v3"),
    CONTRAST("M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 3v14M10 6h5.7M10 9h6.9M10 12h6.7M10 15h4.9"),
    COPY("M7.5 7.5h8.5v9H7.5zM12.5 7.5v-4H4v9h3.5"),
    HOME("m2.5 9.5 7.5-6 7.5 6M5 8v8.5h10V8M8.5 16.5v-5h3v5"),
    HULL("M2.5 10.5h15l-3 6h-9zM6 10.5v-6h4.5l4 6"),
    INFO("M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 9.2v4.3M10 6.4v.2"),
    KEY("M9.5 13.2a3.3 3.3 0 1 1-6.6 0 3.3 3.3 0 0 1 6.6 0zM8.6 10.9l7.9-7.9M13.6 5.9l2.4 2.4M11.4 8.1l1.6 1.6"),
    LOCK("M4.5 9h11v7.5h-11zM6.8 9V6.7a3.2 3.2 0 0 1 6.4 0V9M10 12v1.7"),
    LOG("M4 4.5h12M4 8.2h12M4 11.8h12M4 15.5h7"),
    MENU("M3 5.5h14M3 10h14M3 14.5h14"),
    MOON("M16.5 11.8A7 7 0 1 1 8.2 3.5a5.6 5.6 0 0 0 8.3 8.3z"),
    PEOPLE("M10.2 6.8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM2 16.5c.4-3.1 2.4-4.8 5.4-4.8s5 1.7 5.4 4.8"
            + "M12.8 4.2a2.8 2.8 0 0 1 0 5.2M14.8 12c1.9.7 2.9 2.2 3.2 4.5"),
    PERSON("M13.2 6.7a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0zM3.8 17c.5-3.4 2.8-5.2 6.2-5.2s5.7 1.8 6.2 5.2"),
    PLUG("M7 2.5v4M13 2.5v4M4.8 6.5h10.4v2.8a5.2 5.2 0 0 1-10.4 0zM10 14.5v3"),
    PLUS("M10 4v12M4 10h12"),
    SEARCH("M13.7 8.6a5.1 5.1 0 1 1-10.2 0 5.1 5.1 0 0 1 10.2 0zM12.3 12.3 17 17"),
    SERVER("M3 3.5h14v5.5H3zM3 11.5h14V17H3zM6 6.2h.2M6 14.2h.2M9.5 6.2H14M9.5 14.2H14"),
    SHIELD("m10 2.5 6 2.5v4.8c0 3.7-2.3 6.3-6 7.7-3.7-1.4-6-4-6-7.7V5zM7.4 9.9l1.9 1.9 3.4-3.7"),
    SIGN_OUT("M8.5 3.5h-5v13h5M8 10h9M13.5 6.5 17 10l-3.5 3.5"),
    SLIDERS("M3 6h7.5M15 6h2M3 14h2M9.5 14H17M12.8 3.8v4.4M7.2 11.8v4.4"),
    SPARK("M10 2.5 11.8 8.2 17.5 10l-5.7 1.8L10 17.5l-1.8-5.7L2.5 10l5.7-1.8z"),
    SUN("M13.3 10a3.3 3.3 0 1 1-6.6 0 3.3 3.3 0 0 1 6.6 0zM10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18"
            + "M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M15.7 4.3l-1.3 1.3M5.6 14.4l-1.3 1.3"),
    TEMPLATE("M4 2.5h8l4 4v11H4zM11.5 2.5v4.5H16M7 11h6M7 14h4"),
    WARNING("M10 3.2 17.8 16.5H2.2zM10 8.2v4M10 14.2v.2");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The drawing: value of the {@code d} attribute of one SVG path in a box of 20 by 20. */
    public String path() {
        return path;
    }
}
