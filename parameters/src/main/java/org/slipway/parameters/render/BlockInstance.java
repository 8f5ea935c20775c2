package org.slipway.parameters.render;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.value.Value;

/** One instance of a data or resource block: the arguments that are written in it, and what a provider would add. */
final class BlockInstance {

    private final Session session;
    private final Definition definition;
    private final String address;
    private final EvaluationContext context;
    private final Map<String, Lazy> attributes = new LinkedHashMap<>();

    /**
     * @param address with module and instance key, for messages
     * @param provided values of a provider, which count more than what is written
     */
    BlockInstance(
            Session session,
            Definition definition,
            String address,
            EvaluationContext context,
            Map<String, Value> provided) {
        this.session = session;
        this.definition = definition;
        this.address = address;
        this.context = context;
        for (Attribute attribute : definition.attributes().values()) {
            attributes.put(
                    attribute.name(), lazy(attribute.name(), () -> session.evaluate(attribute.expression(), context)));
        }
        provided.forEach((name, value) -> add(name, () -> new Evaluation(value, List.of())));
    }

    private Lazy lazy(String name, Supplier<Evaluation> body) {
        return new Lazy(session, address + "." + name, body);
    }

    /** Adds an attribute that a provider would compute. */
    void add(String name, Supplier<Evaluation> body) {
        attributes.put(name, lazy(name, body));
    }

    Definition definition() {
        return definition;
    }

    String address() {
        return address;
    }

    EvaluationContext context() {
        return context;
    }

    Session session() {
        return session;
    }

    /** An attribute, written or provided. */
    Optional<Lazy> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** All attributes; those without a value are unknown. */
    Value object() {
        Map<String, Value> values = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(attributes.keySet());
        names.removeAll(Set.of("count", "for_each", "depends_on", "provider"));
        for (String name : names) {
            Evaluation evaluation = attributes.get(name).get();
            values.put(
                    name,
                    evaluation.hasErrors() && evaluation.value().isWhollyKnown() ? Value.DYNAMIC : evaluation.value());
        }
        return Value.object(values);
    }
}
