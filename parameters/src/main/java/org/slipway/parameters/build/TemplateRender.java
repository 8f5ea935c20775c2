package org.slipway.parameters.build;

import java.util.Map;
import org.slipway.parameters.RenderResult;

/** Renders the template version of the build for its owner. */
@FunctionalInterface
public interface TemplateRender {

    /** @param inputs value by parameter name */
    RenderResult render(Map<String, String> inputs);
}
