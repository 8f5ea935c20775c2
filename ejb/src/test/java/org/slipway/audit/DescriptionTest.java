package org.slipway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.auditlog.Entry;
import org.slipway.auditlog.EntryIds;

/** spec/platform 3.4: descriptions and links. */
class DescriptionTest {

    private static final UUID ID = UUID.fromString("0b0c7e3c-0000-4000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({
        "user, create, 201, {user} created user {target}",
        "user, write, 403, {user} unsuccessfully attempted to write user {target}",
        "workspace_build, start, 200, {user} started workspace {target}",
        "workspace_build, stop, 200, {user} stopped workspace {target}",
        "api_key, login, 201, {user} logged in",
        "api_key, login, 401, {user} unsuccessfully attempted to login",
        "api_key, logout, 200, {user} logged out",
        "api_key, register, 201, {user} registered",
        "api_key, create, 201, {user} created token {target}",
        "git_ssh_key, write, 200, {user} updated the git SSH key",
        "user, request_password_reset, 200, password reset requested for user {target}",
        "convert_login, create, 201, {user} created to login type {target}",
        "oauth2_provider_app_secret, delete, 204, {user} deleted OAuth2 app secret {target}",
        "notification_template, write, 200, {user} updated notification template {target}",
    })
    void saysWhatHappened(String type, String action, int status, String sentence) {
        assertThat(Description.of(entry(type, "dev", action, status, "{}"))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "template|dev|{}|/templates/dev",
                "user|ada|{}|/users?filter=ada",
                "user|a b/c|{}|/users?filter=a%20b%2Fc",
                "workspace|dev|{\"workspace_owner\": \"ada\"}|/@ada/dev",
                "workspace|dev|{}|",
                "workspace_build|dev|{\"workspace_owner\": \"ada\", \"workspace_name\": \"dev\", \"build_number\": \"3\"}|/@ada/dev/builds/3",
                "workspace_build|dev|{\"workspace_owner\": \"ada\"}|",
                "oauth2_provider_app|x|{}|/deployment/oauth2-provider/apps/0b0c7e3c-0000-4000-8000-000000000001",
                "oauth2_provider_app_secret|x|{}|/deployment/oauth2-provider/apps/00000000-0000-0001-0000-000000000002",
                "license|x|{}|",
            })
    void linksToWhatHasAPage(String type, String target, String fields, String link) throws Exception {
        assertThat(ResourceLinks.of(
                        entry(type, target, "write", 200, fields), new ObjectMapper().readTree(fields), new UUID(1, 2)))
                .isEqualTo(link == null ? "" : link);
    }

    @Test
    void linksNowhereWhereTheFieldsCannotBeRead() {
        assertThat(ResourceLinks.of(entry("workspace", "dev", "write", 200, "?"), MissingNode.getInstance(), null))
                .isEmpty();
    }

    private static Entry entry(String type, String target, String action, int status, String fields) {
        Instant time = Instant.parse("2026-01-02T03:04:05Z");
        return new Entry(
                EntryIds.next(time),
                time,
                null,
                null,
                "",
                "",
                type,
                ID,
                target,
                "",
                action,
                "",
                "{}",
                status,
                fields,
                ID);
    }
}
