package org.slipway.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The given roles, subjects and matrix, with their placeholders turned into ids. */
final class Acceptance {
    static final JsonNode ROLES = Json.resource("/acceptance/rbac-roles.json");
    static final JsonNode MATRIX = Json.resource("/acceptance/rbac-matrix.json");

    private Acceptance() {}

    static UUID id(String placeholder) {
        return UUID.nameUUIDFromBytes(placeholder.getBytes(StandardCharsets.UTF_8));
    }

    static UUID id(JsonNode placeholder) {
        return placeholder.isMissingNode() ? null : id(placeholder.asText());
    }

    static Map<String, Subject> subjects() {
        Map<String, Subject> subjects = new TreeMap<>();
        ROLES.get("subjects").properties().forEach(entry -> subjects.put(entry.getKey(), subject(entry.getValue())));
        return subjects;
    }

    static ResourceObject object(JsonNode node) {
        ResourceType type = ResourceType.find(node.get("type").asText()).orElseThrow();
        ResourceObject object =
                ResourceObject.of(type, id(node.path("id")), id(node.path("owner")), id(node.path("org")));
        if (node.path("any_org").asBoolean()) {
            object = object.inAnyOrganization();
        }
        return object.sharedWith(acl(node.path("acl")));
    }

    private static Acl acl(JsonNode node) {
        Acl acl = Acl.none();
        for (Map.Entry<String, JsonNode> entry : node.path("users").properties()) {
            acl = acl.withUser(id(entry.getKey()), actions(entry.getValue()));
        }
        for (Map.Entry<String, JsonNode> entry : node.path("groups").properties()) {
            acl = acl.withGroup(id(entry.getKey()), actions(entry.getValue()));
        }
        return acl;
    }

    static List<Action> actions(JsonNode names) {
        List<Action> actions = new ArrayList<>();
        names.forEach(name -> actions.add(Action.find(name.asText()).orElseThrow()));
        return actions;
    }

    private static Subject subject(JsonNode node) {
        Subject.Builder builder = Subject.of(id(node.get("user_id")))
                .scope(Scopes.parse(List.of(node.get("scope").asText())));
        for (JsonNode role : node.get("roles")) {
            String[] parts = role.asText().split("@");
            if (parts.length == 1) {
                builder.role(parts[0]);
            } else {
                builder.role(parts[0], id(parts[1]));
            }
        }
        return builder.build();
    }
}
