package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.DYNAMIC;
import static org.slipway.hcl.value.Type.STRING;

import java.util.List;

/** The functions {@code yamlencode} and {@code yamldecode}. */
final class YamlFunctions {

    private YamlFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("yamlencode")
                        .takesNullable("value", Parameter.Parts.PLAIN)
                        .gives(STRING, call -> call.string(YamlWriter.write(call.value(0)))),
                Function.named("yamldecode")
                        .takes("src", STRING)
                        .gives(
                                DYNAMIC,
                                call -> YamlReader.read(
                                        call.text(0), call.context().budget())));
    }
}
