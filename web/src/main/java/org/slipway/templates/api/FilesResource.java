package org.slipway.templates.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.templates.UploadResponse;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.templates.UploadedFiles;
import org.slipway.templates.archive.ArchiveFormat;
import org.slipway.templates.store.FileStore;

/** Uploaded archives. */
@Path("/api/v2/files")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Files")
public class FilesResource {

    @Inject
    UploadedFiles files;

    @POST
    @Consumes({"application/x-tar", "application/zip", "application/x-zip-compressed"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Upload an archive",
            description =
                    "A tar or zip with the files of a template, of at most 10 MiB that unpack to at most 32 MiB. It is"
                            + " refused if it has paths or links that lead out of it, devices, or more than 10,000"
                            + " entries. The same content is kept once for a person and answered with 200.")
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = UploadResponse.class)))
    public Response upload(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] archive) {
        ArchiveFormat format = ArchiveFormat.of(type.getType() + "/" + type.getSubtype())
                .orElseThrow(() -> ProblemException.of(Problem.UNSUPPORTED_MEDIA_TYPE));
        FileStore.Stored stored = files.store(format, archive);
        return Response.status(stored.added() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new UploadResponse(stored.id()))
                .build();
    }

    @GET
    @Path("/{file}")
    @Produces({"application/x-tar", "application/zip"})
    @Operation(summary = "Download an archive", description = "As tar, or as zip with format=zip.")
    public Response download(@PathParam("file") String file, @QueryParam("format") String format) {
        ArchiveFormat wanted =
                switch (format == null ? "" : format) {
                    case "", "tar" -> ArchiveFormat.TAR;
                    case "zip" -> ArchiveFormat.ZIP;
                    default -> throw ProblemException.invalid("format", "must be tar or zip");
                };
        byte[] archive = files.read(Bodies.uuid("file", file), wanted);
        return Response.ok(archive, wanted.mimetype())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file + (wanted == ArchiveFormat.TAR ? ".tar\"" : ".zip\""))
                .build();
    }
}
