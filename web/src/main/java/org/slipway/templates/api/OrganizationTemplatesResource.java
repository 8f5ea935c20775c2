package org.slipway.templates.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ProblemException;
import org.slipway.api.templates.CreateTemplateRequest;
import org.slipway.api.templates.CreateVersionRequest;
import org.slipway.api.templates.TemplateResponse;
import org.slipway.api.templates.VariableValue;
import org.slipway.api.templates.VersionResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.Paging;
import org.slipway.organizations.Organizations;
import org.slipway.templates.NewVersion;
import org.slipway.templates.TemplateVersions;
import org.slipway.templates.Templates;
import org.slipway.templates.VersionImports;
import org.slipway.templates.store.TemplateDetails;
import org.slipway.templates.store.TemplateQuery;

/** Templates of one organization, and where new ones and new versions are made. */
@Path("/api/v2/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Templates")
public class OrganizationTemplatesResource {

    @Inject
    Templates templates;

    @Inject
    TemplateVersions versions;

    @Inject
    VersionImports imports;

    @Inject
    Organizations organizations;

    @Inject
    TemplateResponses responses;

    @PathParam("organization")
    String organization;

    @POST
    @Path("/{organization}/templateversions")
    @Operation(
            summary = "Import a version",
            description = "The archive is rendered at once: the answer's job has ended, well or with the errors of the"
                    + " template. Refused requests leave no version.")
    @APIResponse(
            responseCode = "201",
            description = "Imported, or failed to",
            content = @Content(schema = @Schema(implementation = VersionResponse.class)))
    public Response createVersion(CreateVersionRequest body) {
        CreateVersionRequest request = Bodies.require(body);
        if (request.provisioner() != null
                && !request.provisioner().isEmpty()
                && !request.provisioner().equals("terraform")) {
            throw ProblemException.invalid("provisioner", "must be terraform");
        }
        NewVersion version = new NewVersion(
                request.templateId(),
                request.fileId(),
                text(request.name()),
                text(request.message()),
                variables(request.userVariableValues()),
                text(request.planPath()));
        return Response.status(Response.Status.CREATED)
                .entity(responses.version(imports.create(organizationId(), version)))
                .build();
    }

    private static Map<String, String> variables(List<VariableValue> given) {
        Map<String, String> values = new HashMap<>();
        for (VariableValue variable : given == null ? List.<VariableValue>of() : given) {
            if (variable == null || variable.name() == null || variable.value() == null) {
                throw ProblemException.invalid("user_variable_values", "must be objects with name and value");
            }
            values.put(variable.name(), variable.value());
        }
        return values;
    }

    @POST
    @Path("/{organization}/templates")
    @Audited(type = AuditedType.TEMPLATE, action = "create")
    @Operation(summary = "Make a template", description = "Of a version that was imported without errors.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response create(CreateTemplateRequest body) {
        CreateTemplateRequest request = Bodies.require(body);
        if (request.templateVersionId() == null) {
            throw ProblemException.invalid("template_version_id", "must be the id of a version");
        }
        TemplateDetails details = new TemplateDetails(
                text(request.name()),
                text(request.displayName()),
                text(request.description()),
                text(request.icon()),
                "",
                Boolean.TRUE.equals(request.useClassicParameterFlow()));
        return Response.status(Response.Status.CREATED)
                .entity(responses.template(templates.create(
                        organizationId(),
                        details,
                        request.templateVersionId(),
                        !Boolean.TRUE.equals(request.disableEveryoneGroupAccess()))))
                .build();
    }

    @GET
    @Path("/{organization}/templates")
    @Operation(summary = "List the templates of an organization", description = "As GET /api/v2/templates does.")
    public List<TemplateResponse> list(
            @QueryParam("q") String q,
            @QueryParam("after_id") String after,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        Paging paging = Paging.of(limit, offset);
        TemplateQuery query = TemplateQueries.parse(q, organizations::idOf).in(organizationId());
        UUID last = after == null || after.isEmpty() ? null : Bodies.uuid("after_id", after);
        return responses.templates(templates.list(query, last, paging.limit(), paging.offset()));
    }

    @GET
    @Path("/{organization}/templates/{name}")
    @Operation(summary = "Get a template by its name")
    public TemplateResponse get(@PathParam("name") String name) {
        return responses.template(templates.findByName(organizationId(), name));
    }

    @GET
    @Path("/{organization}/templates/{name}/versions/{version}")
    @Operation(summary = "Get a version by the names of its template and its own")
    public VersionResponse version(@PathParam("name") String name, @PathParam("version") String version) {
        return responses.version(
                versions.findByName(templates.findByName(organizationId(), name).id(), version));
    }

    private UUID organizationId() {
        return organizations.idOf(organization);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
