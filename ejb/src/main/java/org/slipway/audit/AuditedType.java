package org.slipway.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slipway.audit.store.AuditEntry.Target;
import org.slipway.audit.store.ColumnValues;
import org.slipway.groups.store.Group;
import org.slipway.login.store.ApiKey;
import org.slipway.oauth2.store.AppSecret;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.ProviderSettings;
import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.ResourceSecret;
import org.slipway.oauth2.store.SigningKey;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.roles.store.StoredRole;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateVersion;
import org.slipway.users.store.User;

/**
 * The audited types and what the log shows of each column (spec/platform 3.6). Tracked columns appear in a diff with the
 * old and the new value, secret ones without values, ignored ones never.
 */
public enum AuditedType {
    USER(
            User.class,
            Set.of(
                    "id",
                    "email",
                    "username",
                    "name",
                    "status",
                    "rbac_roles",
                    "login_type",
                    "deleted",
                    "quiet_hours_schedule"),
            Set.of("hashed_password"),
            Set.of("created_at", "updated_at", "avatar_url", "last_seen_at", "is_system"),
            user -> new Target("user", user.id(), user.username(), user.avatarUrl(), null)),
    API_KEY(
            ApiKey.class,
            Set.of("user_id", "last_used", "expires_at", "created_at"),
            Set.of(),
            Set.of(
                    "id",
                    "hashed_secret",
                    "updated_at",
                    "login_type",
                    "lifetime_seconds",
                    "ip_address",
                    "user_agent",
                    "scopes",
                    "token_name",
                    "audience",
                    "grant_id"),
            key -> new Target(
                    "api_key",
                    key.userId(),
                    Optional.ofNullable(key.tokenName()).orElse(""),
                    "",
                    null)),
    ORGANIZATION(
            Organization.class,
            Set.of(
                    "name",
                    "description",
                    "updated_at",
                    "is_default",
                    "display_name",
                    "icon",
                    "deleted",
                    "workspace_sharing"),
            Set.of(),
            Set.of("id", "created_at"),
            organization -> new Target(
                    "organization", organization.id(), organization.name(), organization.icon(), organization.id())),
    ORGANIZATION_MEMBER(
            OrganizationMember.class,
            Set.of("username", "user_id", "created_at", "updated_at", "roles"),
            Set.of(),
            Set.of("organization_id"),
            member -> new Target("organization_member", member.userId(), member.label(), "", member.organizationId())),
    CUSTOM_ROLE(
            StoredRole.class,
            Set.of(
                    "name",
                    "display_name",
                    "site_permissions",
                    "user_permissions",
                    "org_permissions",
                    "member_permissions"),
            Set.of(),
            Set.of("id", "organization_id", "created_at", "updated_at"),
            role -> new Target("custom_role", role.id(), role.name(), "", role.organizationId())),
    GROUP(
            Group.class,
            Set.of("id", "name", "display_name", "avatar_url", "quota_allowance", "members"),
            Set.of(),
            Set.of("organization_id", "source", "created_at", "updated_at"),
            group -> new Target("group", group.id(), group.name(), group.avatarUrl(), group.organizationId())),
    OAUTH2_PROVIDER_APP(
            OAuth2App.class,
            Set.of(
                    "name",
                    "icon",
                    "redirect_uris",
                    "client_type",
                    "require_pkce",
                    "grant_types",
                    "response_types",
                    "token_endpoint_auth_method",
                    "jwks",
                    "jwks_uri",
                    "scope",
                    "source",
                    "about"),
            Set.of("registration_token_hash"),
            Set.of(
                    "id",
                    "client_id",
                    "key_names",
                    "created_by",
                    "created_at",
                    "updated_at",
                    "registered_from",
                    "identity_changed_at",
                    "fresh_until"),
            app -> new Target("oauth2_provider_app", app.id(), app.name(), app.icon(), null)),
    OAUTH2_PROVIDER_APP_SECRET(
            AppSecret.class,
            Set.of(),
            Set.of(),
            Set.of("id", "app_id", "secret_prefix", "hashed_secret", "display_secret", "created_at", "last_used_at"),
            secret -> new Target("oauth2_provider_app_secret", secret.id(), secret.displaySecret(), "", null)),
    OAUTH2_PROVIDER_SETTINGS(
            ProviderSettings.class,
            Set.of(
                    "registration_enabled",
                    "documents_enabled",
                    "document_allowed_domains",
                    "document_denied_domains",
                    "unused_days"),
            Set.of(),
            Set.of("id", "updated_at"),
            settings ->
                    new Target("oauth2_provider_settings", settings.id(), "clients that come by themselves", "", null)),
    OAUTH2_PROVIDER_RESOURCE(
            RegisteredResource.class,
            Set.of("identifier", "name", "scopes", "scope_descriptions", "token_format"),
            Set.of(),
            Set.of("id", "created_by", "created_at", "updated_at"),
            resource -> new Target("oauth2_provider_resource", resource.id(), resource.name(), "", null)),
    OAUTH2_PROVIDER_RESOURCE_SECRET(
            ResourceSecret.class,
            Set.of("resource_id"),
            Set.of(),
            Set.of("id", "secret_prefix", "hashed_secret", "display_secret", "created_at", "last_used_at"),
            secret -> new Target("oauth2_provider_resource_secret", secret.id(), secret.displaySecret(), "", null)),
    OAUTH2_PROVIDER_GRANT(
            Grant.class,
            Set.of("app_id", "app_key", "user_id", "resource_uri", "scope"),
            Set.of("refresh_hash", "previous_hash", "chain_key", "rotation_salt"),
            Set.of("id", "app_secret_id", "refresh_prefix", "rotated_at", "created_at", "last_used_at", "expires_at"),
            grant -> new Target("oauth2_provider_grant", grant.id(), grant.resourceUri(), "", null)),
    OAUTH2_SIGNING_KEY(
            SigningKey.class,
            Set.of("kid", "algorithm", "public_jwk"),
            Set.of("private_key"),
            Set.of("created_at"),
            key -> new Target(
                    "oauth2_signing_key",
                    UUID.nameUUIDFromBytes(key.kid().getBytes(StandardCharsets.US_ASCII)),
                    key.kid(),
                    "",
                    null)),
    TEMPLATE(
            Template.class,
            Set.of(
                    "id",
                    "name",
                    "display_name",
                    "description",
                    "icon",
                    "provisioner",
                    "active_version_id",
                    "deprecated",
                    "use_classic_parameter_flow",
                    "acl",
                    "created_by"),
            Set.of(),
            Set.of("organization_id", "deleted", "created_at", "updated_at"),
            template ->
                    new Target("template", template.id(), template.name(), template.icon(), template.organizationId())),
    TEMPLATE_VERSION(
            TemplateVersion.class,
            Set.of("id", "template_id", "name", "readme", "created_by", "archived"),
            Set.of(),
            Set.of(
                    "organization_id",
                    "message",
                    "file_id",
                    "plan_path",
                    "has_dynamic_parameters",
                    "job_id",
                    "job_status",
                    "job_error",
                    "job_error_code",
                    "job_completed_at",
                    "created_at",
                    "updated_at"),
            version -> new Target("template_version", version.id(), version.name(), "", version.organizationId()));

    /** What an entity gathers for the log from rows of another table. */
    private static final Set<String> GATHERED =
            Set.of("groups.members", "organization_members.username", "templates.acl");

    private final Class<?> entity;
    private final Set<String> tracked;
    private final Set<String> secret;
    private final Set<String> ignored;
    private final Function<Object, Target> target;

    <T> AuditedType(
            Class<T> entity, Set<String> tracked, Set<String> secret, Set<String> ignored, Function<T, Target> target) {
        this.entity = entity;
        this.tracked = tracked;
        this.secret = secret;
        this.ignored = ignored;
        this.target = object -> target.apply(entity.cast(object));
    }

    /** The type of an entity. An entity that is not audited is a fault of the caller. */
    static AuditedType of(Object entity) {
        return Stream.of(values())
                .filter(type -> type.entity.isInstance(entity))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(entity.getClass() + " is not audited"));
    }

    /** The name in the log, such as {@code oauth2_provider_app}. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String table() {
        return ColumnValues.table(entity);
    }

    Target target(Object object) {
        return target.apply(object);
    }

    /** A row about something of this type that is not known any nearer: a failed attempt. */
    Target unknownTarget(String name) {
        return new Target(wireName(), new UUID(0, 0), name, "", null);
    }

    boolean isTracked(String column) {
        return tracked.contains(column);
    }

    boolean isSecret(String column) {
        return secret.contains(column);
    }

    /** What is wrong between this table and the database's columns: nothing, or one sentence each. */
    List<String> contradictions(Set<String> columns) {
        Set<String> classified = new TreeSet<>();
        Stream.of(tracked, secret, ignored).forEach(classified::addAll);
        Stream<String> missing = columns.stream()
                .filter(column -> !classified.contains(column))
                .map(column -> table() + "." + column + " is not classified for the audit log");
        Stream<String> gone = classified.stream()
                .filter(column -> !columns.contains(column) && !GATHERED.contains(table() + "." + column))
                .map(column -> table() + "." + column + " is classified for the audit log but does not exist");
        return Stream.concat(missing, gone).toList();
    }

    /** The column values of an entity as they are now. */
    static Map<String, Object> snapshot(Object entity) {
        return ColumnValues.of(entity);
    }
}
