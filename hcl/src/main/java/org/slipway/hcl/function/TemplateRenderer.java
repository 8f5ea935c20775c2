package org.slipway.hcl.function;

import java.util.Map;
import org.slipway.hcl.value.Value;

/** Evaluates template text that is only known during evaluation. */
@FunctionalInterface
public interface TemplateRenderer {

    /**
     * @param name what messages call the template: a path, or {@code template}
     * @param text the template
     * @param variables the only names that the template may refer to
     * @return the result: usually a string; the value itself if the template is a single interpolation
     * @throws FunctionException if the template has errors
     */
    Value render(String name, String text, Map<String, Value> variables) throws FunctionException;
}
