package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.DYNAMIC;
import static org.slipway.hcl.value.Type.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** The functions {@code format} and {@code formatlist}. */
final class FormatFunctions {

    private FormatFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("format")
                        .takes("format", STRING)
                        .takesMany("args", true, Parameter.Parts.PLAIN)
                        .gives(
                                DYNAMIC,
                                c -> c.string(FormatString.format(
                                        c.text(0), c.arguments().subList(1, c.count())))),
                Function.named("formatlist")
                        .takes("format", STRING)
                        .takesMany("args", true, Parameter.Parts.PLAIN)
                        .gives(DYNAMIC, FormatFunctions::formatList));
    }

    private static Value formatList(Call call) throws FunctionException {
        OptionalInt length = OptionalInt.empty();
        for (int i = 1; i < call.count(); i++) {
            if (!isList(call.value(i))) {
                continue;
            }
            int size = call.value(i).size();
            if (length.isPresent() && length.getAsInt() != size) {
                throw new FunctionException(
                        i, "has " + size + " elements, but an earlier list has " + length.getAsInt());
            }
            length = OptionalInt.of(size);
        }
        List<Value> results = new ArrayList<>();
        int count = length.orElse(1);
        for (int row = 0; row < count; row++) {
            List<Value> arguments = new ArrayList<>();
            for (Value argument : call.arguments().subList(1, call.count())) {
                arguments.add(isList(argument) ? argument.elements().get(row) : argument);
            }
            results.add(call.string(FormatString.format(call.text(0), arguments)));
        }
        return Value.list(Type.STRING, results);
    }

    private static boolean isList(Value value) {
        return value.hasContent() && value.shape() == Value.Shape.SEQUENCE;
    }
}
