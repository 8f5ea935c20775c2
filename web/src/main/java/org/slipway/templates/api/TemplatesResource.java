package org.slipway.templates.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ProblemException;
import org.slipway.api.templates.ActivateVersionRequest;
import org.slipway.api.templates.ArchiveVersionsRequest;
import org.slipway.api.templates.ArchiveVersionsResponse;
import org.slipway.api.templates.AvailableAclResponse;
import org.slipway.api.templates.MessageResponse;
import org.slipway.api.templates.TemplateAclResponse;
import org.slipway.api.templates.TemplateResponse;
import org.slipway.api.templates.UpdateTemplateAclRequest;
import org.slipway.api.templates.UpdateTemplateRequest;
import org.slipway.api.templates.VersionResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.Paging;
import org.slipway.organizations.Organizations;
import org.slipway.templates.TemplateSharing;
import org.slipway.templates.TemplateVersions;
import org.slipway.templates.Templates;
import org.slipway.templates.store.TemplateDetails;
import org.slipway.templates.store.TemplateQuery;

/** Templates of all organizations. {@code {template}} is the id of one. */
@Path("/api/v2/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Templates")
public class TemplatesResource {

    @Inject
    Templates templates;

    @Inject
    TemplateVersions versions;

    @Inject
    TemplateSharing sharing;

    @Inject
    Organizations organizations;

    @Inject
    TemplateResponses responses;

    @GET
    @Operation(
            summary = "List templates",
            description =
                    "Those that the caller may read, ordered by name. q: words, organization:, name:, deprecated:."
                            + " after_id goes on after a template of the page before.")
    public List<TemplateResponse> list(
            @QueryParam("q") String q,
            @QueryParam("after_id") String after,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        Paging paging = Paging.of(limit, offset);
        TemplateQuery query = TemplateQueries.parse(q, organizations::idOf);
        UUID last = after == null || after.isEmpty() ? null : Bodies.uuid("after_id", after);
        return responses.templates(templates.list(query, last, paging.limit(), paging.offset()));
    }

    @GET
    @Path("/{template}")
    @Operation(summary = "Get a template")
    public TemplateResponse get(@PathParam("template") String template) {
        return responses.template(templates.find(id(template)));
    }

    @PATCH
    @Path("/{template}")
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    @Operation(summary = "Change a template", description = "What is not given stays as it is.")
    public TemplateResponse update(@PathParam("template") String template, UpdateTemplateRequest body) {
        UpdateTemplateRequest request = Bodies.require(body);
        return responses.template(templates.update(
                id(template),
                current -> new TemplateDetails(
                        or(request.name(), current.name()),
                        or(request.displayName(), current.displayName()),
                        or(request.description(), current.description()),
                        or(request.icon(), current.icon()),
                        or(request.deprecationMessage(), current.deprecated()),
                        request.useClassicParameterFlow() == null
                                ? current.useClassicParameterFlow()
                                : request.useClassicParameterFlow()),
                Optional.ofNullable(request.disableEveryoneGroupAccess()).map(disabled -> !disabled)));
    }

    @DELETE
    @Path("/{template}")
    @Audited(type = AuditedType.TEMPLATE, action = "delete")
    @Operation(summary = "Delete a template")
    public MessageResponse delete(@PathParam("template") String template) {
        templates.delete(id(template));
        return new MessageResponse("The template has been deleted.");
    }

    @GET
    @Path("/{template}/versions")
    @Operation(
            summary = "List the versions of a template",
            description =
                    "The newest first. after_id goes on after a version of the page before. Archived ones are left out"
                            + " unless include_archived is true.")
    public List<VersionResponse> versions(
            @PathParam("template") String template,
            @QueryParam("after_id") String after,
            @QueryParam("include_archived") boolean archived,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        Paging paging = Paging.of(limit, offset);
        UUID last = after == null || after.isEmpty() ? null : Bodies.uuid("after_id", after);
        return responses.versions(versions.list(id(template), last, archived, paging.limit(), paging.offset()));
    }

    @PATCH
    @Path("/{template}/versions")
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    @Operation(summary = "Make a version the active one", description = "New workspaces are made from it.")
    public MessageResponse activate(@PathParam("template") String template, ActivateVersionRequest body) {
        UUID version = Bodies.require(body).id();
        if (version == null) {
            throw ProblemException.invalid("id", "must be the id of a version");
        }
        templates.activate(id(template), version);
        return new MessageResponse("The version is active now.");
    }

    @POST
    @Path("/{template}/versions/archive")
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    @Operation(
            summary = "Archive the versions that are not used",
            description = "Those whose import failed; with all also those that could be active but are not.")
    public ArchiveVersionsResponse archive(@PathParam("template") String template, ArchiveVersionsRequest body) {
        boolean all = body != null && Boolean.TRUE.equals(body.all());
        return new ArchiveVersionsResponse(id(template), versions.archiveUnused(id(template), all));
    }

    @GET
    @Path("/{template}/acl")
    @Operation(summary = "List with whom a template is shared", description = "For those who may change the template.")
    public TemplateAclResponse acl(@PathParam("template") String template) {
        return AclResponses.of(sharing.find(id(template)));
    }

    @PATCH
    @Path("/{template}/acl")
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    @Operation(
            summary = "Share a template, or stop sharing it",
            description = "user_perms and group_perms name the new role by id: admin, use, or the empty text for none."
                    + " Who is not named stays as they are.")
    public MessageResponse share(@PathParam("template") String template, UpdateTemplateAclRequest body) {
        UpdateTemplateAclRequest request = Bodies.require(body);
        sharing.change(
                id(template),
                AclResponses.roles("user_perms", request.userPerms()),
                AclResponses.roles("group_perms", request.groupPerms()));
        return new MessageResponse("The access list has been changed.");
    }

    @GET
    @Path("/{template}/acl/available")
    @Operation(
            summary = "List with whom a template can be shared",
            description = "Up to 100 members and 100 groups of its organization whose name has q in it.")
    public AvailableAclResponse available(@PathParam("template") String template, @QueryParam("q") String q) {
        return AclResponses.available(sharing.candidates(id(template), q == null ? "" : q.strip()));
    }

    @GET
    @Path("/{template}/versions/{name}")
    @Operation(summary = "Get a version of a template by its name")
    public VersionResponse version(@PathParam("template") String template, @PathParam("name") String name) {
        return responses.version(versions.findByName(id(template), name));
    }

    private static UUID id(String text) {
        return Bodies.uuid("template", text);
    }

    private static String or(String given, String current) {
        return given == null ? current : given.strip();
    }
}
