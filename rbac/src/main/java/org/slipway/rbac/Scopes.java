package org.slipway.rbac;

import static org.slipway.rbac.Action.APPLICATION_CONNECT;
import static org.slipway.rbac.Action.CREATE;
import static org.slipway.rbac.Action.DELETE;
import static org.slipway.rbac.Action.READ;
import static org.slipway.rbac.Action.READ_PERSONAL;
import static org.slipway.rbac.Action.SHARE;
import static org.slipway.rbac.Action.SSH;
import static org.slipway.rbac.Action.START;
import static org.slipway.rbac.Action.STOP;
import static org.slipway.rbac.Action.UPDATE;
import static org.slipway.rbac.Action.UPDATE_PERSONAL;
import static org.slipway.rbac.Action.USE;
import static org.slipway.rbac.Action.VIEW_INSIGHTS;
import static org.slipway.rbac.Permissions.permissions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names of scopes: what a credential or an application may ask for. Low-level names are {@code type:action};
 * composite names start with {@code coder:} and bundle what one task needs. Every name expands to site permissions.
 */
public final class Scopes {
    /** Everything that the owner of the credential may do. */
    public static final String ALL = "coder:all";

    private static final Map<String, String> ALIASES =
            Map.of("all", ALL, "application_connect", "coder:application_connect");

    private static final Map<String, Entry> PUBLIC = catalog();

    private Scopes() {}

    private record Entry(String description, List<Permission> permissions) {}

    /** The names that anybody may ask for, sorted. */
    public static List<String> publicCatalog() {
        return List.copyOf(PUBLIC.keySet());
    }

    /** Whether the name, or the name that it is an alias of, is in the public catalog. */
    public static boolean isPublic(String name) {
        return PUBLIC.containsKey(canonical(name));
    }

    /** Whether the name means something to the engine: a public name, or any type with an action that it declares. */
    public static boolean isKnown(String name) {
        return isPublic(name) || lowLevel(name).isPresent();
    }

    /** The name without the legacy spelling: {@code all} is {@code coder:all}. Other names are returned as they are. */
    public static String canonical(String name) {
        return ALIASES.getOrDefault(name, name);
    }

    /**
     * One plain sentence that says what a public scope lets an application do.
     *
     * @throws InvalidAuthorizationException if the name is not in the public catalog
     */
    public static String describe(String name) {
        Entry entry = PUBLIC.get(canonical(name));
        if (entry == null) {
            throw new InvalidAuthorizationException("unknown scope \"" + name + "\"");
        }
        return entry.description();
    }

    /**
     * The site permissions that a name stands for, without duplicates. Names outside the public catalog expand too, if
     * they are a type and a declared action.
     *
     * @throws InvalidAuthorizationException if the name is unknown
     */
    public static List<Permission> expand(String name) {
        Entry entry = PUBLIC.get(canonical(name));
        if (entry != null) {
            return entry.permissions();
        }
        return lowLevel(name)
                .map(List::of)
                .orElseThrow(() -> new InvalidAuthorizationException("unknown scope \"" + name + "\""));
    }

    /**
     * The scope that these names grant together, on every object.
     *
     * @throws InvalidAuthorizationException if there is no name, or one is unknown
     */
    public static Scope parse(Collection<String> names) {
        if (names.isEmpty()) {
            throw new InvalidAuthorizationException("a scope needs at least one name");
        }
        Set<String> canonical = new LinkedHashSet<>();
        Set<Permission> permissions = new LinkedHashSet<>();
        for (String name : names) {
            canonical.add(canonical(name));
            permissions.addAll(expand(name));
        }
        return Scope.ofSite(String.join(" ", canonical), List.copyOf(permissions));
    }

    /**
     * Whether every permission that {@code name} stands for is granted by the names in {@code granted} together. It
     * compares permissions, not spelling.
     *
     * @throws InvalidAuthorizationException if a name is unknown
     */
    public static boolean covers(Collection<String> granted, String name) {
        List<Permission> have =
                granted.stream().flatMap(one -> expand(one).stream()).toList();
        return Votes.of(expand(name)).isWithin(GrantRow.elsewhere(Votes.of(have)).any);
    }

    private static Optional<Permission> lowLevel(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String action = name.substring(colon + 1);
        return ResourceType.find(name.substring(0, colon)).flatMap(type -> lowLevel(type, action));
    }

    private static Optional<Permission> lowLevel(ResourceType type, String action) {
        if (action.equals(Permission.WILDCARD)) {
            return Optional.of(Permission.allowAll(type));
        }
        return Action.find(action).filter(type::declares).map(found -> Permission.allow(type, found));
    }

    private static Map<String, Entry> catalog() {
        Map<String, Entry> map = new TreeMap<>();
        map.put(ALL, new Entry("Do everything that you can do.", List.of(new Permission(false, null, null))));
        addComposites(map);
        addWorkspaceAndTemplate(map);
        addPersonal(map);
        addOthers(map);
        return map;
    }

    private static void addComposites(Map<String, Entry> map) {
        composite(
                map,
                "coder:application_connect",
                "Open the applications that run in your workspaces.",
                permissions().allow(ResourceType.WORKSPACE, APPLICATION_CONNECT));
        composite(
                map,
                "coder:workspaces.create",
                "Create workspaces for you, and see, start, stop and change them.",
                permissions()
                        .allow(ResourceType.ORGANIZATION_MEMBER, READ)
                        .allow(ResourceType.TEMPLATE, READ, USE)
                        .allow(ResourceType.WORKSPACE, CREATE, READ, UPDATE, START, STOP));
        composite(
                map,
                "coder:workspaces.operate",
                "See, start, stop and change your workspaces.",
                permissions()
                        .allow(ResourceType.ORGANIZATION_MEMBER, READ)
                        .allow(ResourceType.TEMPLATE, READ)
                        .allow(ResourceType.WORKSPACE, READ, UPDATE, START, STOP));
        composite(
                map,
                "coder:workspaces.delete",
                "See your workspaces and delete them for good.",
                permissions()
                        .allow(ResourceType.ORGANIZATION_MEMBER, READ)
                        .allow(ResourceType.TEMPLATE, READ, USE)
                        .allow(ResourceType.WORKSPACE, READ, DELETE));
        composite(
                map,
                "coder:workspaces.access",
                "See your workspaces, open terminals in them and open their applications.",
                permissions()
                        .allow(ResourceType.ORGANIZATION_MEMBER, READ)
                        .allow(ResourceType.TEMPLATE, READ)
                        .allow(ResourceType.WORKSPACE, READ, SSH, APPLICATION_CONNECT));
        composite(
                map,
                "coder:templates.build",
                "Upload template files and try them out.",
                permissions()
                        .allow(ResourceType.TEMPLATE, READ)
                        .allow(ResourceType.FILE, CREATE, READ)
                        .allow(ResourceType.PROVISIONER_JOBS, READ));
        composite(
                map,
                "coder:templates.author",
                "Create, change and delete templates, and see how they are used.",
                permissions()
                        .allow(ResourceType.TEMPLATE, CREATE, READ, UPDATE, DELETE, VIEW_INSIGHTS)
                        .allow(ResourceType.FILE, CREATE, READ));
        composite(
                map,
                "coder:apikeys.manage_self",
                "See, create, change and delete your access tokens.",
                permissions().allow(ResourceType.API_KEY, CREATE, READ, UPDATE, DELETE));
    }

    private static void addWorkspaceAndTemplate(Map<String, Entry> map) {
        all(map, ResourceType.WORKSPACE, "Do everything with your workspaces, including terminals and deletion.");
        one(map, ResourceType.WORKSPACE, READ, "See your workspaces.");
        one(map, ResourceType.WORKSPACE, CREATE, "Create workspaces for you.");
        one(map, ResourceType.WORKSPACE, UPDATE, "Change the settings of your workspaces.");
        one(map, ResourceType.WORKSPACE, DELETE, "Delete your workspaces for good.");
        one(map, ResourceType.WORKSPACE, START, "Start your workspaces.");
        one(map, ResourceType.WORKSPACE, STOP, "Stop your workspaces.");
        one(map, ResourceType.WORKSPACE, SSH, "Open terminals in your workspaces and run commands there.");
        one(map, ResourceType.WORKSPACE, APPLICATION_CONNECT, "Open the applications that run in your workspaces.");
        all(map, ResourceType.TEMPLATE, "Do everything with the templates that you have access to.");
        one(map, ResourceType.TEMPLATE, READ, "See the templates that workspaces are made from.");
        one(map, ResourceType.TEMPLATE, CREATE, "Create templates.");
        one(map, ResourceType.TEMPLATE, UPDATE, "Change templates.");
        one(map, ResourceType.TEMPLATE, DELETE, "Delete templates.");
        one(map, ResourceType.TEMPLATE, USE, "Use templates to make workspaces.");
        all(map, ResourceType.FILE, "Upload files for templates and read them.");
        one(map, ResourceType.FILE, CREATE, "Upload files for templates.");
        one(map, ResourceType.FILE, READ, "Read uploaded template files.");
    }

    private static void addPersonal(Map<String, Entry> map) {
        all(map, ResourceType.API_KEY, "Do everything with your access tokens.");
        one(map, ResourceType.API_KEY, READ, "See your access tokens, but not their secret part.");
        one(map, ResourceType.API_KEY, CREATE, "Create access tokens that act for you.");
        one(map, ResourceType.API_KEY, UPDATE, "Change your access tokens, for example how long they last.");
        one(map, ResourceType.API_KEY, DELETE, "Delete your access tokens.");
        all(map, ResourceType.USER, "See and change everything about the people that you may manage, and yourself.");
        one(map, ResourceType.USER, READ, "See the name, picture and status of people.");
        one(map, ResourceType.USER, READ_PERSONAL, "See your personal settings.");
        one(map, ResourceType.USER, UPDATE_PERSONAL, "Change your personal settings.");
        all(map, ResourceType.USER_SECRET, "Do everything with your stored secrets, including reading their values.");
        one(map, ResourceType.USER_SECRET, READ, "Read your stored secrets, including their values.");
        one(map, ResourceType.USER_SECRET, CREATE, "Store new secrets for you.");
        one(map, ResourceType.USER_SECRET, UPDATE, "Change your stored secrets.");
        one(map, ResourceType.USER_SECRET, DELETE, "Delete your stored secrets.");
        all(map, ResourceType.USER_SKILL, "Do everything with your skills for AI agents.");
        one(map, ResourceType.USER_SKILL, READ, "Read your skills for AI agents.");
        one(map, ResourceType.USER_SKILL, CREATE, "Add skills for AI agents.");
        one(map, ResourceType.USER_SKILL, UPDATE, "Change your skills for AI agents.");
        one(map, ResourceType.USER_SKILL, DELETE, "Delete your skills for AI agents.");
        one(map, ResourceType.INBOX_NOTIFICATION, READ, "Read the notifications in your inbox.");
        one(map, ResourceType.INBOX_NOTIFICATION, UPDATE, "Mark the notifications in your inbox as read.");
    }

    private static void addOthers(Map<String, Entry> map) {
        all(map, ResourceType.ORGANIZATION, "Do everything with the organizations that you may manage.");
        one(map, ResourceType.ORGANIZATION, READ, "See your organizations.");
        one(map, ResourceType.ORGANIZATION, UPDATE, "Change the settings of organizations.");
        one(map, ResourceType.ORGANIZATION, DELETE, "Delete organizations.");
        one(map, ResourceType.CHAT_MODEL_CONFIG, READ, "See which AI models are set up for chats.");
        one(map, ResourceType.CHAT_MODEL_CONFIG, SHARE, "Share the AI models of chats with other people.");
    }

    private static void composite(Map<String, Entry> map, String name, String description, Permissions permissions) {
        map.put(name, new Entry(description, permissions.toList()));
    }

    private static void all(Map<String, Entry> map, ResourceType type, String description) {
        map.put(type + ":" + Permission.WILDCARD, new Entry(description, List.of(Permission.allowAll(type))));
    }

    private static void one(Map<String, Entry> map, ResourceType type, Action action, String description) {
        map.put(type + ":" + action, new Entry(description, List.of(Permission.allow(type, action))));
    }
}
