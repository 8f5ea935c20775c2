package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and writing of everything that has a name on the wire. */
class NamesTest {
    private static final UUID ID = UUID.fromString("c42fdf75-3097-471c-8c33-fb52454d81c0");

    @Test
    void findsTypesAndActionsByTheirWireNames() {
        assertThat(ResourceType.find("oauth2_app_code_token")).contains(ResourceType.OAUTH2_APP_CODE_TOKEN);
        assertThat(ResourceType.find("OAUTH2_APP")).isEmpty();
        assertThat(Action.find("application_connect")).contains(Action.APPLICATION_CONNECT);
        assertThat(Action.find("fly")).isEmpty();
        assertThat(ResourceType.ALL)
                .allMatch(type -> ResourceType.find(type.toString()).equals(Optional.of(type)));
        assertThat(ResourceType.GROUP_MEMBER.actions()).containsExactly(Action.READ);
    }

    @ParameterizedTest
    @CsvSource({"false, workspace, read, workspace:read", "true, workspace, *, -workspace:*", "false, *, *, *:*"})
    void readsAndWritesPermissions(boolean negated, String type, String action, String text) {
        assertThat(Permission.parse(negated, type, action)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "workspaces, read, unknown resource type \"workspaces\"",
        "workspace, fly, unknown action \"fly\"",
        "file, delete, action \"delete\" is not declared for resource type \"file\"",
    })
    void refusesPermissionsOutsideTheTable(String type, String action, String message) {
        assertThatExceptionOfType(InvalidAuthorizationException.class)
                .isThrownBy(() -> Permission.parse(false, type, action))
                .withMessage(message);
    }

    @Test
    void readsAndWritesRoleNames() {
        assertThat(RoleName.parse("owner")).isEqualTo(RoleName.site("owner")).hasToString("owner");
        assertThat(RoleName.parse("organization-admin:" + ID))
                .isEqualTo(new RoleName("organization-admin", ID))
                .hasToString("organization-admin:" + ID);
    }

    @ParameterizedTest
    @CsvSource({
        "'', role name \"\" is empty",
        "':x', role name \":x\" is empty",
        "a:b, role \"a:b\": \"b\" is not an organization id",
        "a:1-1-1-1-1, role \"a:1-1-1-1-1\": \"1-1-1-1-1\" is not an organization id",
    })
    void refusesMalformedRoleNames(String text, String message) {
        assertThatExceptionOfType(InvalidAuthorizationException.class)
                .isThrownBy(() -> RoleName.parse(text))
                .withMessage(message);
    }

    @Test
    void readsAllowLists() {
        AllowList list = AllowList.parse(List.of("template:*", "workspace:" + ID));

        assertThat(list.entries()).extracting(Object::toString).containsExactly("template:*", "workspace:" + ID);
        assertThat(list.contains(ResourceType.TEMPLATE, null)).isTrue();
        assertThat(list.contains(ResourceType.WORKSPACE, ID)).isTrue();
        assertThat(list.contains(ResourceType.WORKSPACE, UUID.randomUUID())).isFalse();
        assertThat(list.contains(ResourceType.WORKSPACE, null)).isFalse();
        assertThat(list.contains(ResourceType.FILE, ID)).isFalse();
        assertThat(list.isOpenFor(ResourceType.TEMPLATE)).isTrue();
        assertThat(list.isOpenFor(ResourceType.WORKSPACE)).isFalse();
        assertThat(AllowList.parse(List.of("*")).isOpenFor(ResourceType.FILE)).isTrue();
        assertThat(AllowList.parse(List.of("*:" + ID)).contains(ResourceType.FILE, ID))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "workspace", "spaceship:*", "workspace:", "workspace:1-1-1-1-1", "workspace:x"})
    void refusesMalformedAllowListEntries(String entry) {
        assertThatExceptionOfType(InvalidAuthorizationException.class)
                .isThrownBy(() -> AllowList.parse(List.of(entry)));
    }

    @Test
    void refusesAnObjectOfOneAndOfAnyOrganization() {
        assertThatExceptionOfType(InvalidAuthorizationException.class)
                .isThrownBy(() -> new ResourceObject(ResourceType.FILE, null, null, ID, true, Acl.none()));
        assertThatNullPointerException().isThrownBy(() -> ResourceObject.of(null));
        assertThatNullPointerException()
                .isThrownBy(() -> ResourceObject.of(ResourceType.FILE).sharedWith(null));
    }

    @Test
    void describesObjectsStepByStep() {
        ResourceObject object =
                ResourceObject.of(ResourceType.FILE).withId(ID).ownedBy(ID).in(ID);

        assertThat(object).isEqualTo(ResourceObject.of(ResourceType.FILE, ID, ID, ID));
        assertThat(object.inAnyOrganization().organization()).isNull();
        assertThat(object.inAnyOrganization().anyOrganization()).isTrue();
        assertThat(object.inAnyOrganization().in(ID)).isEqualTo(object);
        assertThat(object.inAnyOrganization().withId(null).ownedBy(null).anyOrganization())
                .isTrue();
        assertThat(object.as(ResourceType.USER).type()).isEqualTo(ResourceType.USER);
    }

    @Test
    void findsSharingSettingsByTheirWireNames() {
        assertThat(OrganizationSharing.find("service_accounts")).contains(OrganizationSharing.SERVICE_ACCOUNTS);
        assertThat(OrganizationSharing.find("some")).isEmpty();
    }

    @Test
    void labelsLevelsForPeople() {
        assertThat(Level.ORGANIZATION).hasToString("organization");
    }
}
