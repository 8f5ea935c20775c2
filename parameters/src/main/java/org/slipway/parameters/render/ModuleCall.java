package org.slipway.parameters.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.eval.VariableResolver.Resolution;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Codes;

/** A {@code module} block: its instances, or the fact that it cannot be loaded. */
final class ModuleCall {

    private static final int MAX_DEPTH = 16;

    private final Module caller;
    private final Definition definition;
    private final String callPath;
    private Expansion expansion;
    private Map<Value, Module> instances;
    private boolean expanding;
    private boolean missing;

    ModuleCall(Module caller, Definition definition) {
        this.caller = caller;
        this.definition = definition;
        this.callPath = caller.callPath().isEmpty() ? definition.name() : caller.callPath() + "." + definition.name();
    }

    /** The instances; none if the module cannot be loaded. */
    Collection<Module> instances() {
        return expand() ? instances.values() : List.of();
    }

    private boolean expand() {
        if (expanding) {
            return false;
        }
        if (expansion != null) {
            return true;
        }
        expanding = true;
        instances = new LinkedHashMap<>();
        expansion = Expansion.of(caller.session(), definition, caller.context(), Set.of());
        Optional<ModuleSource> source = expansion.instances().isEmpty() ? Optional.empty() : load();
        source.ifPresent(found ->
                expansion.instances().forEach((key, scope) -> instances.put(key, instance(found, key, scope))));
        expanding = false;
        return true;
    }

    private Optional<ModuleSource> load() {
        Session session = caller.session();
        String source = Optional.ofNullable(definition.attributes().get("source"))
                .map(attribute -> session.evaluate(attribute.expression(), EvaluationContext.constant())
                        .value())
                .filter(Value::isString)
                .map(Value::asString)
                .orElse("");
        Template template = session.template();
        Optional<String> directory =
                template.moduleDirectory(callPath, caller.source().directory(), source);
        int depth = callPath.split("\\.").length;
        if (directory.isEmpty() || depth > MAX_DEPTH || !session.countModule()) {
            missing = true;
            String reason = directory.isEmpty()
                    ? "is neither in the template nor among its cached modules"
                    : "is called too often or too deeply";
            session.report(Diagnostic.warning(
                            "Module not loaded",
                            "The module \"" + callPath + "\" (" + source + ") " + reason
                                    + "; what it declares is missing here.",
                            definition.block().headerRange())
                    .ofKind(Codes.MODULE_NOT_LOADED));
            return Optional.empty();
        }
        ModuleSource module = template.module(directory.get());
        module.diagnostics().forEach(session::report);
        return Optional.of(module);
    }

    private Module instance(ModuleSource source, Value key, Map<String, Value> scope) {
        EvaluationContext context =
                scope.isEmpty() ? caller.context() : caller.context().child(scope);
        String address = caller.prefixed("module." + definition.name()) + (key.isNull() ? "" : "[" + key + "]");
        Map<String, Lazy> arguments = new HashMap<>();
        for (Attribute attribute : definition.attributes().values()) {
            arguments.put(
                    attribute.name(),
                    new Lazy(caller.session(), address + "." + attribute.name(), () -> caller.session()
                            .evaluate(attribute.expression(), context)));
        }
        return new Module(
                caller.session(), source, address, callPath, name -> Optional.ofNullable(arguments.get(name)));
    }

    /** What a reference to an output, or to all outputs, means. */
    Resolution resolve(Traversal traversal) {
        if (!expand()) {
            return References.error(
                    traversal,
                    "Cycle",
                    "The instances of " + definition.address() + " depend on themselves.",
                    Lazy.CYCLE);
        }
        if (missing) {
            return References.error(
                    traversal,
                    "Module not loaded",
                    "The module \"" + callPath + "\" is not available, so its outputs are not known.",
                    Diagnostic.UNSUPPORTED_ATTRIBUTE);
        }
        int next = 1;
        Value key = Value.NULL;
        if (expansion.kind() != Expansion.Kind.SINGLE) {
            boolean element = traversal.steps().size() > 1 && traversal.steps().get(1) instanceof Traversal.Element;
            if (!element) {
                return Resolution.of(expansion.combine(k -> instances.get(k).outputs()), 1);
            }
            key = ((Traversal.Element) traversal.steps().get(1)).key();
            next = 2;
        }
        Module module = instances.get(key);
        if (module == null) {
            return References.error(
                    traversal, "Invalid index", "The module has no instance with the key " + key + ".", null);
        }
        boolean attribute =
                traversal.steps().size() > next && traversal.steps().get(next) instanceof Traversal.Attribute;
        if (!attribute) {
            return Resolution.of(module.outputs(), next);
        }
        String name = ((Traversal.Attribute) traversal.steps().get(next)).name();
        int used = next + 1;
        return module.output(name)
                .map(output -> output.resolve(traversal, used))
                .orElseGet(() -> References.undeclared(traversal, "output"));
    }
}
