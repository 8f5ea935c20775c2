package org.slipway.audit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.api.audit.AuditKeyResponse;
import org.slipway.api.audit.AuditLogsResponse;
import org.slipway.api.audit.AuditProofResponse;
import org.slipway.api.audit.TestEntryRequest;
import org.slipway.audit.AuditLog;
import org.slipway.audit.AuditPage;
import org.slipway.audit.AuditProof;
import org.slipway.audit.TestEntries;
import org.slipway.auditlog.EntrySlice;
import org.slipway.auditlog.chain.ChainReport;
import org.slipway.http.Access;
import org.slipway.http.Paging;

/** The audit log. */
@Path("/api/v2/audit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Audit")
public class AuditResource {

    private static final int DEEPEST_OFFSET = 1_000_000;

    @Inject
    AuditLog log;

    @Inject
    AuditProof proof;

    @Inject
    TestEntries testEntries;

    @Context
    UriInfo uri;

    @GET
    @Operation(
            summary = "List audit entries",
            description = "Newest first. To go on, pass the id of the last entry as after_id: a deep page is as fast as"
                    + " the first. Members of an organization's staff see its entries only.")
    public AuditLogsResponse list(
            @Parameter(
                            description =
                                    "key:value pairs, such as action:create username:me date_from:2026-01-31; a bare word"
                                            + " is a resource type")
                    @QueryParam("q")
                    String query,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset,
            @Parameter(description = "Only entries older than this one") @QueryParam("after_id") String after,
            @Parameter(description = "The entries just newer than this one") @QueryParam("before_id") String before) {
        refuseUnknown(Set.of("q", "limit", "offset", "after_id", "before_id"));
        AuditPage page = log.list(query, slice(limit, offset, after, before));
        return new AuditLogsResponse(AuditResponses.of(page.lines()), page.count(), page.cap());
    }

    @GET
    @Path("/export")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "Export audit entries",
            description = "All that match, newest first, as they are read: CSV (RFC 4180) or one JSON object a line.")
    @APIResponse(
            responseCode = "200",
            description = "The entries",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @QueryParam("q") String query,
            @Parameter(description = "csv (the default) or jsonl") @QueryParam("format") String format) {
        refuseUnknown(Set.of("q", "format"));
        ExportFormat chosen =
                ExportFormat.find(format).orElseThrow(() -> ProblemException.invalid("format", "must be csv or jsonl"));
        // What is wrong with the query is said before the first byte.
        AuditExport export = new AuditExport(log, query, chosen);
        StreamingOutput body = export::write;
        return Response.ok(body, chosen.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + chosen.extension() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/verify")
    @Operation(
            summary = "Verify the audit log",
            description =
                    "Follows every link and signature, in the server. slipway audit verify does the same against the"
                            + " database, without the server.")
    public AuditProofResponse verify() {
        ChainReport report = proof.verify();
        return new AuditProofResponse(
                report.isIntact(),
                report.broken(),
                report.entries(),
                report.links(),
                report.anchors(),
                report.keys(),
                report.unsigned(),
                report.waiting(),
                report.notes());
    }

    @GET
    @Path("/keys")
    @Operation(
            summary = "List the public keys that sign the audit log",
            description = "Keep them where whoever changes the database cannot write.")
    public List<AuditKeyResponse> keys() {
        return proof.keys().entrySet().stream()
                .map(key -> new AuditKeyResponse(key.getKey(), key.getValue()))
                .toList();
    }

    @POST
    @Path("/testgenerate")
    @Operation(summary = "Write a made-up entry", description = "Only on servers that are set up for tests.")
    @APIResponse(responseCode = "204", description = "Written")
    public void generate(TestEntryRequest body) {
        testEntries.add(body == null ? new TestEntryRequest(null, null, null, null, null, null, null, null) : body);
    }

    private void refuseUnknown(Set<String> known) {
        List<Validation> problems = uri.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Validation(name, "is not a parameter of this request"))
                .toList();
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static EntrySlice slice(String limit, String offset, String after, String before) {
        Paging paging = Paging.of(limit, offset);
        List<Validation> problems = new ArrayList<>();
        UUID afterId = id("after_id", after, problems);
        UUID beforeId = id("before_id", before, problems);
        if (afterId != null && beforeId != null) {
            problems.add(new Validation("before_id", "cannot be combined with after_id"));
        }
        if (paging.offset() > DEEPEST_OFFSET) {
            problems.add(new Validation(
                    "offset", "is more than " + DEEPEST_OFFSET + ": go on with after_id, which is fast at any depth"));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new EntrySlice(paging.limit(), paging.offset(), afterId, beforeId);
    }

    private static UUID id(String field, String text, List<Validation> problems) {
        try {
            return Optional.ofNullable(text)
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            problems.add(new Validation(field, "is not a UUID"));
            return null;
        }
    }
}
