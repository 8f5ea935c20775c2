package org.slipway.parameters.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Owner;
import org.slipway.parameters.Transition;

/** Adds to data blocks what the {@code coder} provider would, as far as a render can know it. */
final class Providers {

    private static final String ME = "me";

    private Providers() {}

    static void complete(BlockInstance instance) {
        Definition definition = instance.definition();
        boolean me = definition.name().equals(ME);
        if (instance.attribute("id").isEmpty()) {
            provide(instance, Map.of("id", Value.unknown(Type.STRING)));
        }
        if (!definition.block().type().equals("data")) {
            return;
        }
        switch (definition.type()) {
            case "coder_parameter" -> instance.add("value", () -> parameterValue(instance));
            case "coder_workspace_owner" -> {
                if (me) {
                    provide(instance, owner(instance.session().request().owner()));
                }
            }
            case "coder_workspace" -> {
                if (me) {
                    provide(instance, workspace(instance.session().request().transition()));
                }
            }
            case "coder_provisioner" ->
                provide(instance, Map.of("os", Value.string("linux"), "arch", Value.string("amd64")));
            default -> {
                // Other types say what is written in them and what the plan recorded.
            }
        }
    }

    private static void provide(BlockInstance instance, Map<String, Value> values) {
        values.forEach((name, value) -> instance.add(name, () -> new Evaluation(value, List.of())));
    }

    /** The input for the parameter's name, else the default, always as text. */
    private static Evaluation parameterValue(BlockInstance instance) {
        Optional<String> input = instance.attribute("name")
                .map(name -> name.get().value())
                .filter(Value::isString)
                .map(name -> instance.session().request().inputs().get(name.asString()));
        if (input.isPresent()) {
            return new Evaluation(Value.string(input.get()), List.of());
        }
        Optional<Lazy> preset = instance.attribute("default");
        if (preset.isEmpty()) {
            return failed("Parameter without value", instance.address() + " has neither a value nor a default.");
        }
        Evaluation evaluation = preset.get().get();
        if (evaluation.hasErrors()) {
            return new Evaluation(Value.unknown(Type.STRING), evaluation.diagnostics());
        }
        return Conversion.tryConvert(evaluation.value(), Type.STRING)
                .filter(value -> !value.isNull())
                .map(value -> new Evaluation(value, evaluation.diagnostics()))
                .orElseGet(() -> failed("Unusable default", "The default of " + instance.address() + " is not text."));
    }

    private static Evaluation failed(String summary, String detail) {
        return new Evaluation(Value.unknown(Type.STRING), List.of(Diagnostic.error(summary, detail, null)));
    }

    private static Map<String, Value> owner(Owner owner) {
        Type role = Type.object(Map.of("name", Type.STRING, "org_id", Type.STRING));
        List<Value> roles = owner.rbacRoles().stream()
                .map(r -> Value.object(Map.of("name", Value.string(r.name()), "org_id", Value.string(r.orgId()))))
                .toList();
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("id", Value.string(owner.id()));
        values.put("name", Value.string(owner.name()));
        values.put("full_name", Value.string(owner.fullName()));
        values.put("email", Value.string(owner.email()));
        values.put("ssh_public_key", Value.string(owner.sshPublicKey()));
        values.put("groups", Value.strings(owner.groups()));
        values.put("login_type", Value.string(owner.loginType()));
        values.put("rbac_roles", Value.list(role, roles));
        return values;
    }

    /** What the provider says of a workspace that does not exist yet. */
    private static Map<String, Value> workspace(Transition transition) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("name", Value.string("default"));
        values.put("transition", Value.string(transition.name().toLowerCase(Locale.ROOT)));
        values.put("start_count", Value.number(transition == Transition.START ? 1 : 0));
        values.put("access_url", Value.string("http://localhost"));
        values.put("access_port", Value.number(80));
        values.put("is_prebuild", Value.FALSE);
        values.put("is_prebuild_claim", Value.FALSE);
        values.put("prebuild_count", Value.number(0));
        values.put("template_id", Value.unknown(Type.STRING));
        values.put("template_name", Value.unknown(Type.STRING));
        values.put("template_version", Value.unknown(Type.STRING));
        return values;
    }
}
