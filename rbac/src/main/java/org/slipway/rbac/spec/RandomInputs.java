package org.slipway.rbac.spec;

import static org.slipway.rbac.spec.InputWriter.entry;
import static org.slipway.rbac.spec.InputWriter.inner;
import static org.slipway.rbac.spec.InputWriter.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.slipway.rbac.Action;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Role;
import org.slipway.rbac.Scopes;
import org.slipway.rbac.SystemSubjects;

/**
 * Inputs drawn from a seed: the same seed gives the same inputs. Half of them have made-up roles and scopes whose votes
 * meet in two organizations; half have built-in roles and public scopes over every type and action.
 */
final class RandomInputs {
    private static final List<String> ORGANIZATIONS =
            List.of(VoteTable.ORGANIZATION, VoteTable.FOREIGN_ORGANIZATION, "00000000-0000-4000-8000-00000000000c");
    private static final List<String> GROUPS =
            List.of(VoteTable.GROUP, VoteTable.OTHER_GROUP, "00000000-0000-4000-8000-0000000000a3");
    private static final List<String> USERS =
            List.of(VoteTable.ME, VoteTable.ME, VoteTable.OTHER_USER, SystemSubjects.PREBUILDS_USER.toString());
    private static final List<String> OBJECTS = List.of(VoteTable.OBJECT, VoteTable.OTHER_OBJECT);
    private static final List<String> TYPES = List.of("workspace", "template", "prebuilt_workspace");
    private static final List<String> ACTIONS = List.of("update", "delete");

    private final Random random;

    private RandomInputs(long seed) {
        random = new Random(seed);
    }

    static List<Map<String, Object>> inputs(long seed, int count) {
        RandomInputs generator = new RandomInputs(seed);
        return IntStream.range(0, count).mapToObj(i -> generator.next()).toList();
    }

    private Map<String, Object> next() {
        return random.nextBoolean() ? madeUp() : builtIn();
    }

    private Map<String, Object> madeUp() {
        List<Map<String, Object>> roles = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            roles.add(madeUpGrants(4));
        }
        Map<String, Object> scope = madeUpGrants(random.nextBoolean() ? 100 : 3);
        if (random.nextBoolean()) {
            scope.put("site", List.of(permission(false, "*", "*")));
        }
        scope.put("allow_list", allowList());
        return InputWriter.input(
                InputWriter.subject(VoteTable.ME, roles, some(GROUPS), scope), pick(ACTIONS), object(pick(TYPES)));
    }

    /** Permissions at every level; one level in {@code rarity} denies, so that denials do not drown everything. */
    private Map<String, Object> madeUpGrants(int rarity) {
        Map<String, Object> grants = InputWriter.grants(permissions(rarity * 2), permissions(rarity));
        Map<String, Object> organizations = new LinkedHashMap<>();
        some(ORGANIZATIONS).forEach(id -> organizations.put(id, inner(permissions(rarity), permissions(rarity))));
        grants.put("by_org_id", organizations);
        return grants;
    }

    private List<Map<String, Object>> permissions(int rarity) {
        List<Map<String, Object>> permissions = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            permissions.add(permission(false, random.nextInt(3) == 0 ? "*" : pick(TYPES), actionOrAll()));
        }
        if (random.nextInt(rarity) == 0) {
            permissions.add(permission(true, pick(TYPES), actionOrAll()));
        }
        return permissions;
    }

    private Map<String, Object> builtIn() {
        List<Map<String, Object>> roles = new ArrayList<>();
        for (Role role : some(BuiltInRoles.all())) {
            if (random.nextBoolean()) {
                roles.add(InputWriter.role(role, role.isOrganizational() ? pick(ORGANIZATIONS) : null));
            }
        }
        List<String> scopes = random.nextBoolean() ? List.of(Scopes.ALL) : List.of(pick(Scopes.publicCatalog()));
        Map<String, Object> scope = InputWriter.scope(Scopes.parse(scopes));
        scope.put("allow_list", allowList());
        ResourceType type = pick(ResourceType.ALL);
        Action action = pick(List.copyOf(type.actions().stream().toList()));
        return InputWriter.input(
                InputWriter.subject(VoteTable.ME, roles, some(GROUPS), scope),
                action.wireName(),
                object(type.wireName()));
    }

    private Map<String, Object> object(String type) {
        int place = random.nextInt(6);
        Map<String, Object> object = InputWriter.object(
                type,
                random.nextInt(4) == 0 ? "" : pick(OBJECTS),
                random.nextInt(4) == 0 ? "" : pick(USERS),
                place < 2 ? "" : pick(ORGANIZATIONS),
                place == 0);
        if (random.nextInt(3) == 0) {
            object.put("acl_user_list", acl(USERS));
        }
        if (random.nextInt(3) == 0) {
            object.put("acl_group_list", acl(random.nextBoolean() ? GROUPS : ORGANIZATIONS));
        }
        return object;
    }

    private Map<String, Object> acl(List<String> holders) {
        return new LinkedHashMap<>(Map.of(pick(holders), List.of(actionOrAll())));
    }

    private List<Map<String, Object>> allowList() {
        return switch (random.nextInt(6)) {
            case 0 -> List.of(entry(pick(TYPES), "*"), entry("workspace", pick(OBJECTS)));
            case 1 -> List.of(entry(pick(TYPES), pick(OBJECTS)), entry("*", pick(OBJECTS)));
            default -> List.of(entry("*", "*"));
        };
    }

    private String actionOrAll() {
        return random.nextInt(4) == 0 ? "*" : pick(ACTIONS);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values) {
        return values.stream().filter(value -> random.nextBoolean()).toList();
    }
}
