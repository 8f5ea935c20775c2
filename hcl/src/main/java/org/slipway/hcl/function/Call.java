package org.slipway.hcl.function;

import java.util.List;
import java.util.Map;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** One call, as the body of a function sees it: arguments that fit the signature. */
record Call(List<Value> arguments, CallContext context) {

    int count() {
        return arguments.size();
    }

    Value value(int index) {
        return arguments.get(index);
    }

    String text(int index) {
        return value(index).asString();
    }

    List<Value> elements(int index) {
        return value(index).elements();
    }

    Type type(int index) {
        return value(index).type();
    }

    /** The argument as a whole number. */
    int integer(int index) throws FunctionException {
        return Numbers.toInt(value(index).asNumber())
                .orElseThrow(() -> new FunctionException(index, "a whole number is required"));
    }

    /** The elements of a list, set or tuple. */
    List<Value> sequence(int index) throws FunctionException {
        if (value(index).shape() != Value.Shape.SEQUENCE) {
            throw new FunctionException(
                    index,
                    "a list, set or tuple is required, but this is "
                            + type(index).friendlyName());
        }
        return elements(index);
    }

    /** The entries of a map or object. */
    Map<String, Value> mapping(int index) throws FunctionException {
        if (value(index).shape() != Value.Shape.MAPPING) {
            throw new FunctionException(
                    index,
                    "a map or object is required, but this is " + type(index).friendlyName());
        }
        return value(index).entries();
    }

    /** Asks for room before a result of this size is made. */
    void produce(long size) {
        context.budget().produce(size);
    }

    /** A string result, charged to the budget. */
    Value string(String text) {
        produce(text.length());
        return Value.string(text);
    }
}
