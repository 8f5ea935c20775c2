package org.slipway.templates;

import java.util.Map;
import java.util.UUID;

/**
 * A version to be imported.
 *
 * @param templateId the template that it is for, or null
 * @param fileId the archive
 * @param name empty for one that the server thinks of
 * @param message what the author says about the change
 * @param variables values of variables, by name
 * @param planPath where the plan stands in the archive; empty if there is none
 */
public record NewVersion(
        UUID templateId, UUID fileId, String name, String message, Map<String, String> variables, String planPath) {

    /** Never shows the values of variables: they may be secrets. */
    @Override
    public String toString() {
        return "NewVersion[fileId=" + fileId + ", name=" + name + "]";
    }
}
