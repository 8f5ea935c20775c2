package org.slipway.templates.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.templates.DynamicParametersRequest;
import org.slipway.api.templates.DynamicParametersResponse;
import org.slipway.api.templates.MessageResponse;
import org.slipway.api.templates.RichParameterResponse;
import org.slipway.api.templates.UpdateVersionRequest;
import org.slipway.api.templates.VersionResponse;
import org.slipway.api.templates.VersionVariableResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.templates.DynamicParameters;
import org.slipway.templates.TemplateVersions;
import org.slipway.templates.store.TemplateVersion;

/** Versions of templates and their forms. {@code {version}} is the id of one. */
@Path("/api/v2/templateversions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Template versions")
public class TemplateVersionsResource {

    @Inject
    TemplateVersions versions;

    @Inject
    DynamicParameters dynamicParameters;

    @Inject
    TemplateResponses responses;

    @PathParam("version")
    String version;

    @GET
    @Operation(summary = "Get a version")
    public VersionResponse get() {
        return responses.version(versions.find(id()));
    }

    @PATCH
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    @Operation(summary = "Change a version's name or message", description = "What is not given stays as it is.")
    public VersionResponse update(UpdateVersionRequest body) {
        UpdateVersionRequest request = Bodies.require(body);
        TemplateVersion current = versions.find(id());
        return responses.version(versions.rename(
                id(),
                request.name() == null ? current.name() : request.name().strip(),
                request.message() == null
                        ? current.message()
                        : request.message().strip()));
    }

    @POST
    @Path("/archive")
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    @Operation(
            summary = "Archive a version",
            description =
                    "It leaves the lists. What was made of it stays as it is. The active version cannot be archived.")
    public MessageResponse archive() {
        versions.archive(id(), true);
        return new MessageResponse("The version is archived.");
    }

    @POST
    @Path("/unarchive")
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    @Operation(summary = "Bring an archived version back")
    public MessageResponse unarchive() {
        versions.archive(id(), false);
        return new MessageResponse("The version is no longer archived.");
    }

    @GET
    @Path("/rich-parameters")
    @Operation(
            summary = "List the parameters of a version",
            description =
                    "As they were at import, in the order of the form. What depends on other values is in the form.")
    public List<RichParameterResponse> parameters() {
        return versions.parameters(id()).stream()
                .map(TemplateResponses::richParameter)
                .toList();
    }

    @GET
    @Path("/presets")
    @Operation(summary = "List the presets of a version")
    public List<PresetResponse> presets() {
        return versions.presets(id()).stream().map(TemplateResponses::preset).toList();
    }

    @GET
    @Path("/variables")
    @Operation(
            summary = "List the variables of a version",
            description = "For those who may change the template. Values of sensitive variables are left empty.")
    public List<VersionVariableResponse> variables() {
        return versions.variables(id()).stream()
                .map(TemplateResponses::variable)
                .toList();
    }

    @GET
    @Path("/dynamic-parameters")
    @Operation(
            summary = "Open the form of a version",
            description =
                    "A WebSocket. The client sends {id, inputs, owner_id?} and gets {id, diagnostics, parameters}; the"
                            + " first answer has the id -1 and is computed without inputs. Of requests that come while one"
                            + " is worked on, the latest is answered. It ends after 30 minutes, or when the session or"
                            + " token ends. 425 while the version is being imported.")
    public DynamicParametersResponse open() {
        throw ProblemException.of(Problem.UPGRADE_REQUIRED);
    }

    @POST
    @Path("/dynamic-parameters/evaluate")
    @Operation(summary = "Render the form of a version once")
    public DynamicParametersResponse evaluate(DynamicParametersRequest body) {
        DynamicParametersRequest request = Bodies.require(body);
        Map<String, String> inputs = request.inputs() == null ? Map.of() : request.inputs();
        return FormResponses.of(
                request.id() == null ? 0 : request.id(), dynamicParameters.evaluate(id(), inputs, request.ownerId()));
    }

    private UUID id() {
        return Bodies.uuid("version", version);
    }
}
