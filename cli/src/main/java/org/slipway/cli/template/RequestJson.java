package org.slipway.cli.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.cli.CliException;
import org.slipway.parameters.Owner;

/** The JSON that a render is asked with. */
final class RequestJson {

    private RequestJson() {}

    /** Values by parameter name. Numbers, booleans and lists may be given as such; a parameter's value is always text. */
    static Map<String, String> inputs(JsonNode json) {
        if (!json.isObject()) {
            throw CliException.failed("Inputs must be an object of values by parameter name.");
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        json.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                throw CliException.failed("The input \"" + field.getKey() + "\" is null; leave it out instead.");
            }
            inputs.put(field.getKey(), text(field.getValue()));
        });
        return inputs;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** An owner; what is missing is empty. */
    static Owner owner(JsonNode json) {
        if (!json.isObject()) {
            throw CliException.failed("An owner must be an object.");
        }
        List<String> groups = new ArrayList<>();
        for (JsonNode group : list(json, "groups")) {
            if (!group.isTextual()) {
                throw CliException.failed("The owner's \"groups\" must be names.");
            }
            groups.add(group.textValue());
        }
        List<Owner.Role> roles = new ArrayList<>();
        for (JsonNode role : list(json, "rbac_roles")) {
            roles.add(new Owner.Role(text(role, "name"), text(role, "org_id")));
        }
        return new Owner(
                text(json, "id"),
                text(json, "name"),
                text(json, "full_name"),
                text(json, "email"),
                text(json, "ssh_public_key"),
                groups,
                text(json, "login_type"),
                roles);
    }

    private static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw CliException.failed("The owner's \"" + member + "\" must be a string.");
        }
        return value.textValue();
    }

    private static JsonNode list(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            throw CliException.failed("The owner's \"" + member + "\" must be a list.");
        }
        return value;
    }
}
