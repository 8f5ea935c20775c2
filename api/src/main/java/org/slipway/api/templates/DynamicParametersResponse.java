package org.slipway.api.templates;

import java.util.List;

/**
 * A rendered form.
 *
 * @param id of the request; -1 for the first message of a connection, which nobody asked for
 * @param diagnostics about the template as a whole
 * @param parameters in the order of the form
 */
public record DynamicParametersResponse(
        int id, List<DiagnosticResponse> diagnostics, List<ParameterResponse> parameters) {}
