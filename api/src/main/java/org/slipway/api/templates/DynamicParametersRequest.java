package org.slipway.api.templates;

import java.util.Map;
import java.util.UUID;

/**
 * What a form is rendered for.
 *
 * @param id comes back with the answer, so that older answers can be told apart; absent is 0
 * @param inputs value by parameter name; absent for none
 * @param ownerId the owner of the workspace; absent for the caller
 */
public record DynamicParametersRequest(Integer id, Map<String, String> inputs, UUID ownerId) {

    /** Never shows the inputs: they may be secrets. */
    @Override
    public String toString() {
        return "DynamicParametersRequest[id=" + id + "]";
    }
}
