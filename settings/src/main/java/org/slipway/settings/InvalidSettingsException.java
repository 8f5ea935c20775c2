package org.slipway.settings;

import java.util.List;

/** The configuration cannot be used. The server does not start. */
public class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettingsException(List<String> problems) {
        super("The configuration is not valid: " + String.join("; ", problems), null, false, false);
    }
}
