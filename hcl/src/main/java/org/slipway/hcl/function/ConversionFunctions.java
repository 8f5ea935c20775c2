package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.BOOL;
import static org.slipway.hcl.value.Type.DYNAMIC;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.ConversionException;
import org.slipway.hcl.value.Mark;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Functions that change the type or the marks of a value, and the two that look at whether it can be had at all. */
final class ConversionFunctions {

    private ConversionFunctions() {}

    static List<Function> all() {
        return List.of(
                converting("tostring", Type.STRING),
                converting("tonumber", Type.NUMBER),
                converting("tobool", BOOL),
                converting("tolist", Type.list(DYNAMIC)),
                converting("toset", Type.set(DYNAMIC)),
                converting("tomap", Type.map(DYNAMIC)),
                Function.named("sensitive")
                        .takesNullable("value", Parameter.Parts.ANY)
                        .gives(DYNAMIC, call -> call.value(0).withMark(Mark.SENSITIVE)),
                Function.named("nonsensitive")
                        .takesNullable("value", Parameter.Parts.ANY)
                        .gives(DYNAMIC, call -> call.value(0).withoutMark(Mark.SENSITIVE)),
                Function.named("issensitive")
                        .takesNullable("value", Parameter.Parts.ANY)
                        .gives(BOOL, ConversionFunctions::isSensitive),
                Function.named("ephemeralasnull")
                        .takesNullable("value", Parameter.Parts.ANY)
                        .gives(DYNAMIC, call -> ephemeralAsNull(call.value(0))),
                Function.named("try")
                        .takesMany("expressions", false, Parameter.Parts.ANY)
                        .specialForm(DYNAMIC),
                Function.named("can").takesOpaque("expression", DYNAMIC).specialForm(BOOL));
    }

    private static Function converting(String name, Type type) {
        return Function.named(name).takesNullable("v", Parameter.Parts.ANY).gives(type, call -> {
            try {
                return Conversion.convert(call.value(0), type);
            } catch (ConversionException mismatch) {
                throw new FunctionException(0, mismatch.getMessage());
            }
        });
    }

    /** The answer of an unknown value may still change, unless it is marked already. */
    private static Value isSensitive(Call call) {
        Value value = call.value(0);
        if (value.hasMark(Mark.SENSITIVE)) {
            return Value.TRUE;
        }
        return value.isKnown() ? Value.FALSE : Value.unknown(BOOL);
    }

    private static Value ephemeralAsNull(Value value) {
        if (value.hasMark(Mark.EPHEMERAL)) {
            return Value.nullOf(value.type()).withMarksOf(value.withoutMark(Mark.EPHEMERAL));
        }
        if (!value.marksWithin().contains(Mark.EPHEMERAL)) {
            return value;
        }
        if (value.shape() == Value.Shape.MAPPING) {
            Map<String, Value> entries = new LinkedHashMap<>();
            value.entries().forEach((key, entry) -> entries.put(key, ephemeralAsNull(entry)));
            Value result =
                    value.type() instanceof Type.MapOf map ? Value.map(map.element(), entries) : Value.object(entries);
            return result.withMarksOf(value);
        }
        List<Value> elements = value.elements().stream()
                .map(ConversionFunctions::ephemeralAsNull)
                .toList();
        Value result =
                value.type() instanceof Type.ListOf list ? Value.list(list.element(), elements) : Value.tuple(elements);
        return result.withMarksOf(value);
    }
}
