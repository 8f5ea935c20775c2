package org.slipway.api.templates;

import java.util.List;
import java.util.UUID;

/**
 * A version to be imported.
 *
 * @param name absent for one that the server thinks of
 * @param message what the author says about the change
 * @param templateId the template that it is for; absent for a version of a template that is still to be made
 * @param fileId the uploaded archive
 * @param provisioner only {@code terraform}, which is also the default
 * @param userVariableValues values of variables; for those that are left out the active version's are taken
 * @param planPath where the archive has the plan, as {@code terraform show -json} writes it; absent for none
 */
public record CreateVersionRequest(
        String name,
        String message,
        UUID templateId,
        UUID fileId,
        String provisioner,
        List<VariableValue> userVariableValues,
        String planPath) {}
