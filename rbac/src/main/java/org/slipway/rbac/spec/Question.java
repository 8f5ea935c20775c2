package org.slipway.rbac.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slipway.rbac.Acl;
import org.slipway.rbac.Action;
import org.slipway.rbac.AllowList;
import org.slipway.rbac.InvalidAuthorizationException;
import org.slipway.rbac.Permission;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Role;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Scopes;
import org.slipway.rbac.Subject;

/**
 * One input of the specification, in the engine's terms.
 *
 * @param subject who asks
 * @param action what it wants to do
 * @param object to what
 * @param ids the ids as they were written
 */
record Question(Subject subject, Action action, ResourceObject object, SpecIds ids) {

    /**
     * Reads an input. Beyond the specification's shape, a role may be the name of a built-in role ({@code owner},
     * {@code organization-admin:<organization>}), a scope may be a scope name or a list of names, and what is left out
     * is empty; a missing scope limits nothing.
     *
     * @throws InvalidAuthorizationException if something is missing, of the wrong shape or unknown; the message starts
     *     with the path to it
     */
    static Question read(Map<String, ?> input) {
        Node root = Node.root(input);
        SpecIds ids = new SpecIds();
        Reader reader = new Reader(ids);
        ResourceObject object = reader.object(root.get("object"));
        Action action = reader.action(root.get("action"), object.type());
        return new Question(reader.subject(root.get("subject")), action, object, ids);
    }

    private record Reader(SpecIds ids) {

        Action action(Node node, ResourceType type) {
            String name = node.text();
            Action action = Action.find(name)
                    .orElseThrow(() -> new InvalidAuthorizationException("action: unknown action \"" + name + "\""));
            node.convert(() -> Permission.allow(type, action));
            return action;
        }

        ResourceObject object(Node node) {
            if (node.get("acl_use_gated").flag()) {
                throw new InvalidAuthorizationException("object.acl_use_gated: gated access lists do not exist here");
            }
            String typeName = node.get("type").text();
            ResourceType type = ResourceType.find(typeName)
                    .orElseThrow(() -> new InvalidAuthorizationException(
                            "object.type: unknown resource type \"" + typeName + "\""));
            ResourceObject object = ResourceObject.of(
                            type, id(node.get("id")), id(node.get("owner")), id(node.get("org_owner")))
                    .sharedWith(acl(node));
            return node.get("any_org").flag() ? object.inAnyOrganization() : object;
        }

        Subject subject(Node node) {
            String id = node.get("id").text();
            if (id.isEmpty()) {
                throw new InvalidAuthorizationException("subject.id is empty");
            }
            Subject.Builder builder = Subject.of(ids.of(id)).named(id).scope(scope(node.get("scope")));
            node.get("roles").items().forEach(role -> addRole(builder, role));
            builder.groups(node.get("groups").items().stream()
                    .map(group -> ids.of(group.text()))
                    .toList());
            return builder.build();
        }

        private UUID id(Node node) {
            return ids.of(node.textOr(""));
        }

        private Acl acl(Node object) {
            Acl acl = Acl.none();
            for (Map.Entry<String, Node> entry :
                    object.get("acl_user_list").fields().entrySet()) {
                acl = acl.withUser(ids.of(entry.getKey()), actions(entry.getValue()));
            }
            for (Map.Entry<String, Node> entry :
                    object.get("acl_group_list").fields().entrySet()) {
                acl = acl.withGroup(ids.of(entry.getKey()), actions(entry.getValue()));
            }
            return acl;
        }

        private List<Action> actions(Node node) {
            List<Action> actions = new ArrayList<>();
            for (Node item : node.items()) {
                Permission permission = item.convert(() -> Permission.parse(false, Permission.WILDCARD, item.text()));
                actions.addAll(permission.action() == null ? List.of(Action.values()) : List.of(permission.action()));
            }
            return actions;
        }

        private void addRole(Subject.Builder builder, Node node) {
            if (node.isText()) {
                addBuiltIn(builder, node);
                return;
            }
            String name = node.get("name").textOr(node.path());
            builder.role(Role.site(name, name, permissions(node.get("site")), permissions(node.get("user"))));
            node.get("by_org_id")
                    .fields()
                    .forEach((organization, inner) -> builder.role(
                            Role.organization(
                                    name,
                                    name,
                                    List.of(),
                                    permissions(inner.get("org")),
                                    permissions(inner.get("member"))),
                            ids.of(organization)));
        }

        private void addBuiltIn(Subject.Builder builder, Node node) {
            String text = node.text();
            int colon = text.indexOf(':');
            if (colon < 0) {
                node.convert(() -> builder.role(text));
            } else {
                node.convert(() -> builder.role(text.substring(0, colon), organization(text, colon)));
            }
        }

        private UUID organization(String text, int colon) {
            UUID organization = ids.of(text.substring(colon + 1));
            if (organization == null) {
                throw new InvalidAuthorizationException("role \"" + text + "\" names no organization");
            }
            return organization;
        }

        private Scope scope(Node node) {
            if (node.isMissing()) {
                return Scope.all();
            }
            if (node.isText()) {
                return node.convert(() -> Scopes.parse(List.of(node.text())));
            }
            if (node.isList()) {
                return node.convert(
                        () -> Scopes.parse(node.items().stream().map(Node::text).toList()));
            }
            Map<UUID, Scope.InOrganization> organizations = new HashMap<>();
            node.get("by_org_id")
                    .fields()
                    .forEach((organization, inner) -> organizations.put(
                            ids.of(organization),
                            new Scope.InOrganization(permissions(inner.get("org")), permissions(inner.get("member")))));
            return new Scope(
                    node.get("name").textOr("subject.scope"),
                    permissions(node.get("site")),
                    permissions(node.get("user")),
                    organizations,
                    new AllowList(node.get("allow_list").items().stream()
                            .map(this::entry)
                            .toList()));
        }

        private AllowList.Entry entry(Node node) {
            if (node.isText()) {
                return node.convert(() -> AllowList.Entry.parse(node.text()));
            }
            ResourceType type =
                    node.convert(() -> Permission.parse(false, node.get("type").text(), Permission.WILDCARD)
                            .type());
            String id = node.get("id").text();
            if (id.isEmpty()) {
                throw new InvalidAuthorizationException(node.path() + ".id is empty");
            }
            return new AllowList.Entry(type, id.equals(Permission.WILDCARD) ? null : ids.of(id));
        }

        private List<Permission> permissions(Node node) {
            return node.items().stream().map(this::permission).collect(Collectors.toList());
        }

        private Permission permission(Node node) {
            return node.convert(() -> Permission.parse(
                    node.get("negate").flag(),
                    node.get("resource_type").text(),
                    node.get("action").text()));
        }
    }
}
