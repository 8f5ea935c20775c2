package org.slipway.hcl.function;

import java.util.List;
import java.util.Optional;
import org.slipway.hcl.value.Type;

/**
 * How a function is called.
 *
 * @param parameters the positional parameters
 * @param variadic the parameter that takes all further arguments, if any
 * @param returns the type of the result; {@link Type#DYNAMIC} where it depends on the arguments
 */
public record Signature(String name, List<Parameter> parameters, Optional<Parameter> variadic, Type returns) {

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** The parameter that takes the argument at an index. */
    Parameter parameter(int index) {
        return index < parameters.size() ? parameters.get(index) : variadic.orElseThrow();
    }

    void requireArity(int count) throws FunctionException {
        if (count < parameters.size()) {
            String missing = parameters.get(count).name();
            throw new FunctionException("needs " + amount() + "; the value for \"" + missing + "\" is missing");
        }
        if (count > parameters.size() && variadic.isEmpty()) {
            throw new FunctionException(parameters.size(), "takes only " + amount());
        }
    }

    private String amount() {
        int count = parameters.size();
        String number = count == 1 ? "1 argument" : count + " arguments";
        return variadic.isPresent() ? "at least " + number : number;
    }
}
