package org.slipway.hcl.function;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.ConversionException;
import org.slipway.hcl.value.Mark;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** A function of the language: its signature and what it does. */
public final class Function {

    /** What a function does with arguments that fit its signature. */
    @FunctionalInterface
    interface Body {
        Value apply(Call call) throws FunctionException;
    }

    private final Signature signature;
    private final Body body;

    private Function(Signature signature, Body body) {
        this.signature = signature;
        this.body = body;
    }

    /** Starts the definition of a function. */
    static Builder named(String name) {
        return new Builder(name);
    }

    public Signature signature() {
        return signature;
    }

    /**
     * Whether the evaluator must do the call itself, because the function decides whether its arguments are evaluated
     * ({@code try} and {@code can}).
     */
    public boolean isSpecialForm() {
        return body == null;
    }

    /**
     * Calls the function: checks the number of arguments, converts them, and gives an unknown result where an argument
     * is not known enough. Marks of the arguments pass to the result.
     *
     * @throws FunctionException if an argument does not fit or the function refuses it
     */
    public Value call(List<Value> arguments, CallContext context) throws FunctionException {
        if (isSpecialForm()) {
            throw new IllegalStateException(signature.name() + " is evaluated by the evaluator");
        }
        signature.requireArity(arguments.size());
        List<Value> converted = new ArrayList<>(arguments.size());
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        boolean unknown = false;
        for (int i = 0; i < arguments.size(); i++) {
            Parameter parameter = signature.parameter(i);
            Value value = convert(i, arguments.get(i), parameter);
            unknown |= lacks(value, parameter);
            converted.add(withoutMarks(value, parameter, marks));
        }
        if (unknown) {
            return Value.unknown(signature.returns()).withMarks(marks);
        }
        try {
            return body.apply(new Call(converted, context)).withMarks(marks);
        } catch (ArithmeticException outOfRange) {
            throw new FunctionException("the result is no number that can be held: " + outOfRange.getMessage());
        }
    }

    private static Value convert(int index, Value argument, Parameter parameter) throws FunctionException {
        if (argument.isNull() && !parameter.allowNull()) {
            throw new FunctionException(index, "the value for \"" + parameter.name() + "\" must not be null");
        }
        try {
            return Conversion.convert(argument, parameter.type());
        } catch (ConversionException mismatch) {
            throw new FunctionException(
                    index, "invalid value for \"" + parameter.name() + "\": " + mismatch.getMessage());
        }
    }

    private static boolean lacks(Value value, Parameter parameter) {
        return switch (parameter.parts()) {
            case PLAIN -> !value.isWhollyKnown();
            case OPAQUE -> !value.isKnown();
            case ANY -> false;
        };
    }

    private static Value withoutMarks(Value value, Parameter parameter, Set<Mark> collected) {
        return switch (parameter.parts()) {
            case PLAIN -> {
                collected.addAll(value.marksWithin());
                yield value.unmarkedDeep();
            }
            case OPAQUE -> {
                collected.addAll(value.marks());
                yield value.unmarked();
            }
            case ANY -> value;
        };
    }

    /** Builds a function in one expression, so that a group of functions reads as a table. */
    static final class Builder {

        private final String name;
        private final List<Parameter> parameters = new ArrayList<>();
        private Parameter variadic;

        private Builder(String name) {
            this.name = name;
        }

        Builder takes(String parameter, Type type) {
            parameters.add(new Parameter(parameter, type, false, Parameter.Parts.PLAIN));
            return this;
        }

        Builder takesOpaque(String parameter, Type type) {
            parameters.add(new Parameter(parameter, type, false, Parameter.Parts.OPAQUE));
            return this;
        }

        Builder takesNullable(String parameter, Parameter.Parts parts) {
            parameters.add(new Parameter(parameter, Type.DYNAMIC, true, parts));
            return this;
        }

        Builder takesMany(String parameter, Type type) {
            variadic = new Parameter(parameter, type, false, Parameter.Parts.PLAIN);
            return this;
        }

        Builder takesMany(String parameter, boolean allowNull, Parameter.Parts parts) {
            variadic = new Parameter(parameter, Type.DYNAMIC, allowNull, parts);
            return this;
        }

        Function gives(Type returns, Body body) {
            return new Function(new Signature(name, parameters, Optional.ofNullable(variadic), returns), body);
        }

        /** A function that needs what an evaluation must not have, so that its result is never known. */
        Function givesUnknown(Type returns) {
            return gives(returns, call -> Value.unknown(returns));
        }

        /** A function that the evaluator itself must evaluate. */
        Function specialForm(Type returns) {
            return gives(returns, null);
        }
    }
}
