package org.slipway.parameters;

/** The machine-readable codes that diagnostics of a render may carry. */
public final class Codes {

    /** A required parameter has no value. */
    public static final String REQUIRED = "required";

    /** A module is neither local nor cached, so that the render lacks what it declares. */
    public static final String MODULE_NOT_LOADED = "module_not_loaded";

    /** The owner to render for does not exist or cannot be read; given by the server. */
    public static final String OWNER_NOT_FOUND = "owner_not_found";

    private Codes() {}
}
