package org.slipway.templates.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.templates.JobResponse;
import org.slipway.api.templates.MinimalUser;
import org.slipway.api.templates.RichParameterOption;
import org.slipway.api.templates.RichParameterResponse;
import org.slipway.api.templates.TemplateResponse;
import org.slipway.api.templates.VariableValue;
import org.slipway.api.templates.VersionResponse;
import org.slipway.api.templates.VersionVariableResponse;
import org.slipway.organizations.store.Organization;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterValidation;
import org.slipway.templates.TemplateNames;
import org.slipway.templates.TemplateVersions;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateVersion;
import org.slipway.templates.store.VersionVariable;
import org.slipway.users.store.User;

/** Templates and versions as they go over the wire, with the names of what they refer to. */
@Dependent
public class TemplateResponses {

    @Inject
    TemplateNames names;

    List<TemplateResponse> templates(Collection<Template> templates) {
        Map<UUID, Organization> organizations = names.organizations(
                templates.stream().map(Template::organizationId).toList());
        Map<UUID, User> users =
                names.users(templates.stream().map(Template::createdBy).toList());
        return templates.stream()
                .map(template -> template(
                        template,
                        organizations.get(template.organizationId()),
                        Optional.ofNullable(users.get(template.createdBy()))
                                .map(User::username)
                                .orElse("")))
                .toList();
    }

    TemplateResponse template(Template template) {
        return templates(List.of(template)).get(0);
    }

    private static TemplateResponse template(Template template, Organization organization, String creator) {
        return new TemplateResponse(
                template.id(),
                template.createdAt(),
                template.updatedAt(),
                template.organizationId(),
                organization == null ? "" : organization.name(),
                organization == null ? "" : organization.displayName(),
                organization == null ? "" : organization.icon(),
                template.name(),
                template.displayName(),
                template.provisioner(),
                template.activeVersionId(),
                template.description(),
                !template.deprecated().isEmpty(),
                template.deprecated(),
                template.icon(),
                template.createdBy(),
                creator,
                template.useClassicParameterFlow());
    }

    List<VersionResponse> versions(Collection<TemplateVersion> versions) {
        Map<UUID, User> users =
                names.users(versions.stream().map(TemplateVersion::createdBy).toList());
        return versions.stream()
                .map(version -> version(version, users.get(version.createdBy())))
                .toList();
    }

    VersionResponse version(TemplateVersion version) {
        return versions(List.of(version)).get(0);
    }

    private static VersionResponse version(TemplateVersion version, User creator) {
        return new VersionResponse(
                version.id(),
                version.templateId(),
                version.organizationId(),
                version.createdAt(),
                version.updatedAt(),
                version.name(),
                version.message(),
                job(version),
                version.readme(),
                creator == null
                        ? new MinimalUser(version.createdBy(), "", "", "")
                        : new MinimalUser(creator.id(), creator.username(), creator.name(), creator.avatarUrl()),
                version.isArchived());
    }

    private static JobResponse job(TemplateVersion version) {
        return new JobResponse(
                version.jobId(),
                version.createdAt(),
                version.createdAt(),
                version.jobCompletedAt(),
                version.jobStatus().name(),
                version.jobError().isEmpty() ? null : version.jobError(),
                version.jobErrorCode().isEmpty() ? null : version.jobErrorCode(),
                version.fileId(),
                version.organizationId(),
                "template_version_import");
    }

    static RichParameterResponse richParameter(Parameter parameter) {
        ParameterValidation validation = parameter.validations().stream()
                .findFirst()
                .orElse(new ParameterValidation("", null, null, null, null));
        return new RichParameterResponse(
                parameter.name(),
                parameter.displayName(),
                parameter.description(),
                parameter.type().word(),
                parameter.formType().word(),
                parameter.mutable(),
                parameter.defaultValue().valid() ? parameter.defaultValue().value() : "",
                parameter.icon(),
                parameter.options().stream()
                        .map(option -> new RichParameterOption(
                                option.name(),
                                option.description(),
                                option.value().value(),
                                option.icon()))
                        .toList(),
                validation.error(),
                validation.regex(),
                validation.min(),
                validation.max(),
                validation.monotonic(),
                parameter.required(),
                parameter.ephemeral());
    }

    static PresetResponse preset(TemplateVersions.StoredPreset preset) {
        return new PresetResponse(
                preset.id(),
                preset.columns().name(),
                preset.values().entrySet().stream()
                        .map(value -> new VariableValue(value.getKey(), value.getValue()))
                        .toList(),
                preset.columns().isDefault(),
                preset.columns().prebuilds() == null
                        ? null
                        : preset.columns().prebuilds().instances(),
                preset.columns().description(),
                preset.columns().icon());
    }

    static VersionVariableResponse variable(VersionVariable.Columns variable) {
        String type = variable.type();
        boolean isWord = type.startsWith("\"");
        return new VersionVariableResponse(
                variable.name(),
                variable.description(),
                isWord ? type.substring(1, type.length() - 1) : type,
                variable.sensitive() ? "" : variable.value(),
                variable.sensitive() ? "" : variable.defaultValue(),
                variable.required(),
                variable.sensitive());
    }
}
