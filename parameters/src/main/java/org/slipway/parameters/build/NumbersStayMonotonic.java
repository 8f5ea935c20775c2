package org.slipway.parameters.build;

import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.value.Numbers;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterType;
import org.slipway.parameters.ParameterValidation;
import org.slipway.parameters.rules.Monotonicity;
import org.slipway.parameters.rules.RuleViolation;

/** Step 6: a monotonic number is compared with the previous build; the first violation of a parameter counts. */
final class NumbersStayMonotonic implements BuildRule {

    @Override
    public boolean apply(Resolving resolving) {
        if (resolving.request.firstBuild()) {
            return true;
        }
        for (Parameter parameter : resolving.render.parameters()) {
            String previous = resolving.request.previous().get(parameter.name());
            boolean comparable = previous != null
                    && parameter.value().valid()
                    && parameter.type() == ParameterType.NUMBER
                    && isWhole(parameter.value().value());
            if (comparable) {
                check(resolving, parameter, previous);
            }
        }
        return true;
    }

    private static void check(Resolving resolving, Parameter parameter, String previous) {
        long value = Long.parseLong(parameter.value().value());
        for (ParameterValidation validation : parameter.validations()) {
            try {
                Monotonicity.check(validation, value, previous);
            } catch (RuleViolation violation) {
                resolving.error(parameter.name(), Diagnostic.error(violation.summary(), violation.detail(), null));
                return;
            }
        }
    }

    private static boolean isWhole(String text) {
        return Numbers.parse(text).filter(Numbers::isInteger).isPresent() && text.matches("[-+]?[0-9]{1,18}");
    }
}
