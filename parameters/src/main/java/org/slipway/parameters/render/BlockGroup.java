package org.slipway.parameters.render;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.eval.VariableResolver.Resolution;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Value;

/** A data or resource block with all its instances. */
final class BlockGroup {

    private final Module module;
    private final Definition definition;
    private Map<Value, BlockInstance> instances;
    private Expansion expansion;
    private boolean expanding;

    BlockGroup(Module module, Definition definition) {
        this.module = module;
        this.definition = definition;
    }

    String type() {
        return definition.type();
    }

    /** The instances; none while the expansion itself is being evaluated, which would be a cycle. */
    Collection<BlockInstance> instances() {
        return expand() ? instances.values() : List.of();
    }

    private boolean expand() {
        if (expanding) {
            return false;
        }
        if (expansion == null) {
            expanding = true;
            boolean data = definition.block().type().equals("data");
            String name = definition.type() + "." + definition.name();
            PlanData plan = module.session().request().plan();
            Set<Value> recorded = data ? plan.instances(module.address(), name).keySet() : Set.of();
            expansion = Expansion.of(module.session(), definition, module.context(), recorded);
            instances = new LinkedHashMap<>();
            expansion.instances().forEach((key, scope) -> instances.put(key, instance(key, scope)));
            expanding = false;
        }
        return true;
    }

    private BlockInstance instance(Value key, Map<String, Value> scope) {
        EvaluationContext context =
                scope.isEmpty() ? module.context() : module.context().child(scope);
        String address = module.prefixed(definition.address()) + (key.isNull() ? "" : "[" + key + "]");
        Map<String, Value> provided = Map.of();
        if (definition.block().type().equals("data")) {
            provided = module.session()
                    .request()
                    .plan()
                    .values(module.address(), definition.type() + "." + definition.name(), key)
                    .orElse(Map.of());
        }
        BlockInstance instance = new BlockInstance(module.session(), definition, address, context, provided);
        Providers.complete(instance);
        return instance;
    }

    /**
     * What a reference means.
     *
     * @param steps how many steps lead to the block: type and name
     */
    Resolution resolve(Traversal traversal, int steps) {
        if (!expand()) {
            return References.error(
                    traversal,
                    "Cycle",
                    "The instances of " + definition.address() + " depend on themselves.",
                    Lazy.CYCLE);
        }
        int next = steps;
        Value key = Value.NULL;
        if (expansion.kind() != Expansion.Kind.SINGLE) {
            Optional<Value> given = elementKey(traversal, steps);
            if (given.isEmpty()) {
                return Resolution.of(expansion.combine(k -> instances.get(k).object()), steps);
            }
            key = given.get();
            next++;
        }
        BlockInstance instance = instances.get(key);
        if (instance == null) {
            return References.error(
                    traversal,
                    "Invalid index",
                    definition.address() + " has " + instances.size() + " instances, and none with the key " + key
                            + ".",
                    null);
        }
        boolean attribute =
                next < traversal.steps().size() && traversal.steps().get(next) instanceof Traversal.Attribute;
        if (!attribute) {
            return Resolution.of(instance.object(), next);
        }
        String name = ((Traversal.Attribute) traversal.steps().get(next)).name();
        int used = next + 1;
        return instance.attribute(name)
                .map(lazy -> lazy.resolve(traversal, used))
                .orElseGet(() -> References.afterPlan(traversal, name));
    }

    private static Optional<Value> elementKey(Traversal traversal, int steps) {
        boolean element = steps < traversal.steps().size() && traversal.steps().get(steps) instanceof Traversal.Element;
        return element ? Optional.of(((Traversal.Element) traversal.steps().get(steps)).key()) : Optional.empty();
    }
}
