package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.DYNAMIC;
import static org.slipway.hcl.value.Type.NUMBER;
import static org.slipway.hcl.value.Type.STRING;

import java.util.List;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/**
 * Functions that an evaluation without a host, without chance and without keys cannot answer. Those whose result only a
 * build can make are unknown; those that would reveal the host, or no longer exist, are errors.
 */
final class RefusedFunctions {

    private RefusedFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("uuid").givesUnknown(STRING),
                Function.named("bcrypt")
                        .takes("str", STRING)
                        .takesMany("cost", NUMBER)
                        .givesUnknown(STRING),
                Function.named("rsadecrypt")
                        .takes("ciphertext", STRING)
                        .takes("privatekey", STRING)
                        .givesUnknown(STRING),
                Function.named("base64gzip").takes("str", STRING).givesUnknown(STRING),
                Function.named("abspath").takes("path", STRING).gives(STRING, RefusedFunctions::hostPath),
                Function.named("pathexpand").takes("path", STRING).gives(STRING, RefusedFunctions::hostPath),
                Function.named("list")
                        .takesMany("vals", true, Parameter.Parts.ANY)
                        .gives(Type.list(DYNAMIC), call -> removed("[...] or tolist([...])")),
                Function.named("map")
                        .takesMany("vals", true, Parameter.Parts.ANY)
                        .gives(Type.map(DYNAMIC), call -> removed("{...} or tomap({...})")));
    }

    private static Value hostPath(Call call) throws FunctionException {
        throw new FunctionException("paths of the host are not available while a template is rendered");
    }

    private static Value removed(String instead) throws FunctionException {
        throw new FunctionException("was removed from Terraform; write " + instead);
    }
}
