package org.slipway.rbac.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.rbac.Action;
import org.slipway.rbac.Ids;
import org.slipway.rbac.InvalidAuthorizationException;
import org.slipway.rbac.Permission;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.RoleName;
import org.slipway.rbac.Scopes;
import org.slipway.rbac.Subject;
import org.slipway.rbac.SystemSubjects;

/** Generates inputs for {@code opa eval}: one that is described, random ones, or every combination of votes. */
public final class Inputs {
    private static final UUID SUBJECT_ID = UUID.fromString(VoteTable.ME);

    private Inputs() {}

    /** Every combination of votes, places, owners, access lists and allow lists: 9,720 inputs, always the same. */
    public static List<Map<String, Object>> exhaustive() {
        return VoteTable.inputs();
    }

    /**
     * Inputs drawn from a seed; the same seed gives the same inputs.
     *
     * @throws InvalidAuthorizationException if {@code count} is negative
     */
    public static List<Map<String, Object>> random(long seed, int count) {
        if (count < 0) {
            throw new InvalidAuthorizationException("the number of inputs cannot be negative: " + count);
        }
        return RandomInputs.inputs(seed, count);
    }

    /**
     * One input from three short descriptions.
     *
     * @param subject roles and properties separated by commas, for example
     *     {@code member,organization-admin:<org id>,scope=workspace:read,group=<id>,id=<id>}
     * @param action the action's name
     * @param object the type, then properties, for example {@code workspace,owner=me,org=<org id>,id=<id>}; {@code owner}
     *     may be {@code me} or {@code prebuilds}, {@code org} may be {@code any}
     * @throws InvalidAuthorizationException if a name is unknown, an id is no UUID or a property does not exist
     */
    public static Map<String, Object> single(String subject, String action, String object) {
        Subject who = subject(subject);
        ResourceObject what = object(object, who.id());
        Action verb = Permission.parse(false, what.type().wireName(), action).action();
        if (verb == null) {
            throw new InvalidAuthorizationException("the action must be a single one");
        }
        return of(who, verb, what);
    }

    /** The input that asks whether {@code subject} may do {@code action} to an object without access list. */
    public static Map<String, Object> of(Subject subject, Action action, ResourceObject object) {
        List<Map<String, Object>> roles = subject.assignments().stream()
                .map(one -> InputWriter.role(one.role(), text(one.organization(), null)))
                .toList();
        List<String> groups =
                subject.groups().stream().map(UUID::toString).sorted().toList();
        return InputWriter.input(
                InputWriter.subject(subject.id().toString(), roles, groups, InputWriter.scope(subject.scope())),
                action.wireName(),
                InputWriter.object(
                        object.type().wireName(),
                        text(object.id(), ""),
                        text(object.owner(), ""),
                        text(object.organization(), ""),
                        object.anyOrganization()));
    }

    private static Subject subject(String description) {
        UUID id = SUBJECT_ID;
        List<RoleName> roles = new ArrayList<>();
        List<String> scopes = new ArrayList<>();
        List<UUID> groups = new ArrayList<>();
        for (String part : description.split(",")) {
            Property property = Property.parse(part.strip());
            switch (property.key()) {
                case "" -> roles.add(RoleName.parse(property.value()));
                case "id" -> id = property.id();
                case "scope" -> scopes.add(property.value());
                case "group" -> groups.add(property.id());
                default -> throw property.unknown("id, scope, group");
            }
        }
        Subject.Builder builder = Subject.of(id).groups(groups);
        roles.forEach(builder::role);
        return scopes.isEmpty()
                ? builder.build()
                : builder.scope(Scopes.parse(scopes)).build();
    }

    private static ResourceObject object(String description, UUID me) {
        String[] parts = description.split(",");
        ResourceType type =
                Permission.parse(false, parts[0].strip(), Permission.WILDCARD).type();
        if (type == null) {
            throw new InvalidAuthorizationException("the object must be of a single type");
        }
        ResourceObject object = ResourceObject.of(type);
        for (String part : List.of(parts).subList(1, parts.length)) {
            Property property = Property.parse(part.strip());
            object = switch (property.key()) {
                case "id" -> object.withId(property.id());
                case "owner" -> object.ownedBy(owner(property, me));
                case "org" -> property.value().equals("any") ? object.inAnyOrganization() : object.in(property.id());
                default -> throw property.unknown("id, owner, org");
            };
        }
        return object;
    }

    private static UUID owner(Property property, UUID me) {
        return switch (property.value()) {
            case "me" -> me;
            case "prebuilds" -> SystemSubjects.PREBUILDS_USER;
            default -> property.id();
        };
    }

    private static String text(UUID id, String none) {
        return id == null ? none : id.toString();
    }

    /** {@code key=value}, or a bare value with an empty key. */
    private record Property(String key, String value) {
        static Property parse(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Property("", text)
                    : new Property(text.substring(0, equals), text.substring(equals + 1));
        }

        UUID id() {
            return Ids.parse(value)
                    .orElseThrow(() -> new InvalidAuthorizationException(key + ": \"" + value + "\" is not an id"));
        }

        InvalidAuthorizationException unknown(String known) {
            String name = key.isEmpty() ? value : key;
            return new InvalidAuthorizationException("unknown property \"" + name + "\", expected one of " + known);
        }
    }
}
