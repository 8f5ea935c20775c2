package org.slipway.parameters.render;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Value;

/**
 * What data sources answered when the template version was planned: the {@code prior_state} of a plan in JSON. Managed
 * resources and the {@code coder_} types are left out; those are what a render makes itself.
 */
public final class PlanData {

    /** No plan. */
    public static final PlanData NONE = new PlanData(Map.of());

    /** The recorded instances of data sources, by module address and {@code type.name}; keys as in references. */
    private final Map<String, Map<Value, Map<String, Value>>> instances;

    private PlanData(Map<String, Map<Value, Map<String, Value>>> instances) {
        this.instances = instances;
    }

    /**
     * Reads a plan.
     *
     * @param json the text; empty or an empty object stands for no plan
     * @throws JsonException if it is not JSON
     */
    public static PlanData read(String json) throws JsonException {
        if (json.isBlank()) {
            return NONE;
        }
        PlanData plan = new PlanData(new HashMap<>());
        plan.addModule(Json.member(JsonValues.decode(json), "prior_state", "values", "root_module"));
        return plan;
    }

    private void addModule(Value module) {
        String address = Json.text(module, "address");
        for (Value resource : Json.list(module, "resources")) {
            String type = Json.text(resource, "type");
            if (!Json.text(resource, "mode").equals("data") || type.startsWith("coder_")) {
                continue;
            }
            instances
                    .computeIfAbsent(
                            key(address, type + "." + Json.text(resource, "name")), key -> new LinkedHashMap<>())
                    .put(Json.member(resource, "index"), Json.object(Json.member(resource, "values")));
        }
        Json.list(module, "child_modules").forEach(this::addModule);
    }

    private static String key(String moduleAddress, String name) {
        return moduleAddress + "|" + name;
    }

    /** The recorded instances by key, {@link Value#NULL} for one without; empty if there are none. */
    Map<Value, Map<String, Value>> instances(String moduleAddress, String name) {
        return instances.getOrDefault(key(moduleAddress, name), Map.of());
    }

    /** The values of one instance. */
    Optional<Map<String, Value>> values(String moduleAddress, String name, Value instanceKey) {
        return Optional.ofNullable(instances(moduleAddress, name).get(instanceKey));
    }
}
