package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which built-in role decides over each declared action of each type: one case per row of the type table. */
class DeclaredActionsTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID ORGANIZATION = UUID.randomUUID();

    /** Declared actions that no built-in role grants, whoever owns the object: only custom roles can. */
    private static final Set<String> GRANTED_BY_NO_BUILT_IN_ROLE = Set.of(
            "workspace:use_shared",
            "workspace_dormant:start",
            "workspace_dormant:ssh",
            "workspace_dormant:application_connect",
            "workspace_dormant:share",
            "workspace_dormant:use_shared",
            "ai_seat:create",
            "ai_seat:read",
            "boundary_log:delete",
            "boundary_usage:read",
            "boundary_usage:update",
            "boundary_usage:delete");

    @ParameterizedTest(name = "{0}:{1}")
    @MethodSource("declaredActions")
    void isDecidedByARoleThatNamesIt(ResourceType type, Action action) {
        boolean granted = BuiltInRoles.all().stream().anyMatch(role -> grants(role, type, action));

        assertThat(granted).isNotEqualTo(GRANTED_BY_NO_BUILT_IN_ROLE.contains(type + ":" + action));
    }

    @ParameterizedTest(name = "{0}:{1}")
    @MethodSource("declaredActions")
    void isGrantedByACustomRoleThatHasItAndByNoOtherAction(ResourceType type, Action action) {
        Subject subject = Subject.of(ME)
                .role(new CustomRole(
                                "only-this",
                                "",
                                false,
                                List.of(Permission.allow(type, action)),
                                List.of(),
                                List.of(),
                                List.of())
                        .toRole())
                .build();
        Set<String> allowed = new TreeSet<>();
        for (ResourceType other : ResourceType.ALL) {
            for (Action any : Action.values()) {
                if (new Authorizer().authorize(subject, any, ResourceObject.of(other))) {
                    allowed.add(other + ":" + any);
                }
            }
        }

        assertThat(allowed).containsExactly(type + ":" + action);
    }

    @Test
    void coverEveryTypeThatTheGivenRolesName() {
        Set<String> given = new TreeSet<>();
        Acceptance.ROLES.get("resource_types").forEach(type -> given.add(type.asText()));

        assertThat(ResourceType.ALL).extracting(ResourceType::wireName).containsAll(given);
    }

    private static boolean grants(Role role, ResourceType type, Action action) {
        Subject.Builder builder = Subject.of(ME);
        Subject subject = role.isOrganizational()
                ? builder.role(role, ORGANIZATION).build()
                : builder.role(role).build();
        ResourceObject own = ResourceObject.of(type).ownedBy(ME);
        return Stream.of(own, own.in(ORGANIZATION))
                .anyMatch(object -> new Authorizer().authorize(subject, action, object));
    }

    static Stream<Arguments> declaredActions() {
        return ResourceType.ALL.stream()
                .flatMap(type -> type.actions().stream().map(action -> Arguments.of(type, action)));
    }
}
