package org.slipway.parameters.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.eval.VariableResolver;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Value;

/** An instance of a module: the scope in which its expressions are evaluated. */
final class Module implements VariableResolver {

    private final Session session;
    private final ModuleSource source;
    private final String address;
    private final String callPath;
    private final EvaluationContext context;
    private final Map<String, Lazy> variables = new HashMap<>();
    private final Map<String, Lazy> locals = new HashMap<>();
    private final Map<String, Lazy> outputs = new HashMap<>();
    private final Map<String, BlockGroup> data = new LinkedHashMap<>();
    private final Map<String, BlockGroup> resources = new HashMap<>();
    private final Map<String, ModuleCall> calls = new LinkedHashMap<>();

    /**
     * @param address as in a plan: {@code module.one[0].module.two}, empty for the root
     * @param callPath names of the calls, with dots between them
     * @param arguments the values that the caller gives to variables
     */
    Module(
            Session session,
            ModuleSource source,
            String address,
            String callPath,
            Function<String, Optional<Lazy>> arguments) {
        this.session = session;
        this.source = source;
        this.address = address;
        this.callPath = callPath;
        this.context = session.baseContext().withResolver(this);
        source.variables()
                .forEach((name, definition) ->
                        variables.put(name, new Lazy(session, prefixed("var." + name), () -> VariableDeclaration.of(
                                        session, definition)
                                .valueOf(arguments.apply(name)))));
        source.locals().forEach((name, local) -> locals.put(name, lazy("local." + name, local)));
        source.outputs().forEach((name, output) -> outputs.put(name, lazy("output." + name, output)));
        source.data().forEach((key, definition) -> data.put(key, new BlockGroup(this, definition)));
        source.resources().forEach((key, definition) -> resources.put(key, new BlockGroup(this, definition)));
        source.modules().forEach((name, definition) -> calls.put(name, new ModuleCall(this, definition)));
    }

    private Lazy lazy(String name, Attribute attribute) {
        return new Lazy(session, prefixed(name), () -> session.evaluate(attribute.expression(), context));
    }

    /** A name in this module as seen from the root. */
    String prefixed(String name) {
        return address.isEmpty() ? name : address + "." + name;
    }

    Session session() {
        return session;
    }

    ModuleSource source() {
        return source;
    }

    String address() {
        return address;
    }

    String callPath() {
        return callPath;
    }

    EvaluationContext context() {
        return context;
    }

    /** The data blocks, in the order of the source. */
    Collection<BlockGroup> data() {
        return data.values();
    }

    Collection<ModuleCall> calls() {
        return calls.values();
    }

    Optional<Lazy> output(String name) {
        return Optional.ofNullable(outputs.get(name));
    }

    /** All outputs; those without a value are unknown. */
    Value outputs() {
        Map<String, Value> values = new HashMap<>();
        outputs.forEach((name, output) -> {
            Evaluation evaluation = output.get();
            values.put(name, evaluation.value());
        });
        return Value.object(values);
    }

    @Override
    public Optional<Resolution> resolve(Traversal traversal) {
        return switch (traversal.root()) {
            case "var" -> Optional.of(named(traversal, variables, "input variable"));
            case "local" -> Optional.of(named(traversal, locals, "local value"));
            case "data" -> Optional.of(block(traversal, data, 1, "data source"));
            case "module" -> Optional.of(call(traversal));
            case "path" -> Optional.of(Resolution.of(paths(), 0));
            case "terraform" ->
                Optional.of(Resolution.of(Value.object(Map.of("workspace", Value.string("default"))), 0));
            case "each", "count", "self" -> Optional.empty();
            default ->
                traversal.attribute(1).isPresent()
                        ? Optional.of(block(traversal, resources, 0, "resource"))
                        : Optional.empty();
        };
    }

    private static Resolution named(Traversal traversal, Map<String, Lazy> known, String what) {
        return traversal
                .attribute(1)
                .map(known::get)
                .map(lazy -> lazy.resolve(traversal, 1))
                .orElseGet(() -> References.undeclared(traversal, what));
    }

    private static Resolution block(Traversal traversal, Map<String, BlockGroup> groups, int typePlace, String what) {
        Optional<String> type = traversal.attribute(typePlace);
        Optional<String> name = traversal.attribute(typePlace + 1);
        BlockGroup group = type.isEmpty() || name.isEmpty() ? null : groups.get(type.get() + "." + name.get());
        return group == null ? References.undeclared(traversal, what) : group.resolve(traversal, typePlace + 1);
    }

    private Resolution call(Traversal traversal) {
        return traversal
                .attribute(1)
                .map(calls::get)
                .map(call -> call.resolve(traversal))
                .orElseGet(() -> References.undeclared(traversal, "module"));
    }

    /** Directories as Terraform names them; the working directory is the template itself. */
    private Value paths() {
        String directory = source.directory().isEmpty() ? "." : source.directory();
        return Value.object(
                Map.of("module", Value.string(directory), "root", Value.string("."), "cwd", Value.string(".")));
    }

    /** This module and all modules below it, each before those that it calls. */
    void walk(List<Module> into) {
        into.add(this);
        calls.values().forEach(call -> call.instances().forEach(module -> module.walk(into)));
    }
}
