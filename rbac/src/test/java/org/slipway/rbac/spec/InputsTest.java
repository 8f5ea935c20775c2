package org.slipway.rbac.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.rbac.Action;
import org.slipway.rbac.InvalidAuthorizationException;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Scopes;
import org.slipway.rbac.Subject;

class InputsTest {
    private static final String ORGANIZATION = "11111111-1111-4111-8111-111111111111";

    @Test
    void makesTheSameRandomInputsFromTheSameSeed() {
        assertThat(Inputs.random(1, 50)).isEqualTo(Inputs.random(1, 50)).hasSize(50);
        assertThat(Inputs.random(1, 50)).isNotEqualTo(Inputs.random(2, 50));
        assertThat(Inputs.random(1, 0)).isEmpty();
        assertThatExceptionOfType(InvalidAuthorizationException.class).isThrownBy(() -> Inputs.random(1, -1));
    }

    @Test
    void makesTheVoteTableWithoutRepetition() {
        List<Map<String, Object>> inputs = Inputs.exhaustive();

        assertThat(new HashSet<>(inputs)).hasSameSizeAs(inputs);
    }

    @Test
    void spellsOutADescribedInput() {
        Map<String, Object> input = Inputs.single(
                "template-admin,organization-auditor:" + ORGANIZATION + ",scope=template:read,group=" + ORGANIZATION,
                "delete",
                "prebuilt_workspace,owner=prebuilds,org=" + ORGANIZATION + ",id=" + ORGANIZATION);

        assertThat(input).containsOnlyKeys("action", "object", "subject").containsEntry("action", "delete");
        assertThat(at(input, "object"))
                .containsEntry("type", "prebuilt_workspace")
                .containsEntry("id", ORGANIZATION)
                .containsEntry("owner", "c42fdf75-3097-471c-8c33-fb52454d81c0")
                .containsEntry("org_owner", ORGANIZATION)
                .containsEntry("any_org", false)
                .containsEntry("acl_user_list", Map.of())
                .containsEntry("acl_group_list", Map.of());
        assertThat(at(input, "subject")).containsOnlyKeys("id", "roles", "groups", "scope");
        assertThat(at(input, "subject").get("groups")).isEqualTo(List.of(ORGANIZATION));
        assertThat(at(at(input, "subject"), "scope"))
                .containsEntry("site", List.of(Map.of("negate", false, "resource_type", "template", "action", "read")))
                .containsEntry("allow_list", List.of(Map.of("type", "*", "id", "*")));
        assertThat(at(input, "subject").get("roles").toString()).contains("view_insights", ORGANIZATION);
    }

    @Test
    void understandsMeAndAny() {
        String me = "22222222-2222-4222-8222-222222222222";
        Map<String, Object> input = Inputs.single("owner,id=" + me, "read", "workspace,owner=me,org=any");

        assertThat(at(input, "subject")).containsEntry("id", me);
        assertThat(at(input, "object"))
                .containsEntry("owner", me)
                .containsEntry("org_owner", "")
                .containsEntry("any_org", true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "king | read | workspace | unknown role \"king\"",
                "owner | fly | workspace | unknown action \"fly\"",
                "owner | * | workspace | the action must be a single one",
                "owner | delete | file | action \"delete\" is not declared for resource type \"file\"",
                "owner | read | spaceship | unknown resource type \"spaceship\"",
                "owner | read | * | the object must be of a single type",
                "owner | read | workspace,id=7 | id: \"7\" is not an id",
                "owner | read | workspace,color=red | unknown property \"color\", expected one of id, owner, org",
                "owner | read | workspace,red | unknown property \"red\", expected one of id, owner, org",
                "owner,color=red | read | workspace | unknown property \"color\", expected one of id, scope, group",
                "owner,scope=none | read | workspace | unknown scope \"none\"",
                "organization-admin | read | workspace | role \"organization-admin\" needs an organization",
            })
    void saysWhatIsWrongWithADescription(String subject, String action, String object, String message) {
        assertThatExceptionOfType(InvalidAuthorizationException.class)
                .isThrownBy(() -> Inputs.single(subject, action, object))
                .withMessage(message);
    }

    @Test
    void survivesBeingReadBack() {
        UUID me = UUID.randomUUID();
        UUID organization = UUID.fromString(ORGANIZATION);
        Subject subject = Subject.of(me)
                .role("organization-workspace-access", organization)
                .scope(Scopes.parse(List.of("workspace:ssh")))
                .build();
        ResourceObject own = ResourceObject.of(ResourceType.WORKSPACE, me, me, organization);

        assertThat(Checks.authorized(Inputs.of(subject, Action.SSH, own))).isTrue();
        assertThat(Checks.authorized(Inputs.of(subject, Action.READ, own))).isFalse();
        assertThat(Checks.authorized(Inputs.of(subject, Action.SSH, own.ownedBy(organization))))
                .isFalse();
    }

    @SuppressWarnings("unchecked") // inputs are made of maps with string keys
    private static Map<String, Object> at(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }
}
