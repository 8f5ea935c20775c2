package org.slipway.checks.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ProblemException;
import org.slipway.api.checks.AuthorizationCheck;
import org.slipway.api.checks.AuthorizationCheck.CheckedObject;
import org.slipway.api.checks.AuthorizationChecksRequest;
import org.slipway.api.checks.ExplanationResponse;
import org.slipway.checks.BatchChecks;
import org.slipway.checks.Explained;
import org.slipway.checks.Explanations;
import org.slipway.checks.Question;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.rbac.Explanation;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.Subject;

/** May I, and why may somebody. */
@Path("/api/v2")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Authorization")
public class ChecksResource {

    @Inject
    BatchChecks checks;

    @Inject
    Explanations explanations;

    @POST
    @Path("/authcheck")
    @Operation(
            summary = "Check what the caller may do",
            description = "Many questions at once, under names that the client chooses; the answer has the same names.")
    public Map<String, Boolean> check(AuthorizationChecksRequest body) {
        Map<String, AuthorizationCheck> asked = Bodies.require(body).checks();
        if (asked == null) {
            throw ProblemException.invalid("checks", "The field is missing.");
        }
        Map<String, Question> questions = new LinkedHashMap<>();
        asked.forEach((name, check) -> questions.put(name, question(name, check)));
        return checks.answer(questions);
    }

    private static Question question(String name, AuthorizationCheck check) {
        if (check == null || check.object() == null) {
            throw ProblemException.invalid("checks." + name + ".object", "The field is missing.");
        }
        CheckedObject object = check.object();
        return new Question(
                check.action(),
                object.resourceType(),
                object.resourceId(),
                object.ownerId(),
                object.organizationId(),
                object.anyOrg());
    }

    @GET
    @Path("/authz/explain")
    @Operation(
            summary = "Explain why a user may or may not do something",
            description =
                    "Names what decides: the level, role and permission, or what is missing, and what would allow it."
                            + " Everybody may ask about themselves, others by whoever may read them.")
    public ExplanationResponse explain(
            @Parameter(description = "me, an id or a username; me if absent") @QueryParam("user") String user,
            @Parameter(description = "for example update") @QueryParam("action") String action,
            @Parameter(description = "for example template") @QueryParam("resource_type") String type,
            @QueryParam("resource_id") String id,
            @Parameter(description = "id of the owner, or me for the user in question") @QueryParam("owner_id")
                    String owner,
            @QueryParam("organization_id") String organization,
            @QueryParam("any_org") boolean anyOrganization,
            @Parameter(description = "scopes of the credential, separated by spaces; all if absent")
                    @QueryParam("scope")
                    String scope) {
        Question question = new Question(action, type, id, owner, organization, anyOrganization);
        List<String> scopes = scope == null || scope.isBlank()
                ? List.of()
                : List.of(scope.strip().split("\\s+"));
        return response(explanations.explain(user == null || user.isBlank() ? "me" : user, question, scopes));
    }

    private static ExplanationResponse response(Explained explained) {
        Subject subject = explained.subject();
        Explanation explanation = explained.explanation();
        return new ExplanationResponse(
                new ExplanationResponse.Subject(
                        subject.id(),
                        explained.user().username(),
                        subject.assignments().stream()
                                .map(assignment -> assignment.name().toString())
                                .toList(),
                        List.copyOf(subject.groups()),
                        subject.scope().name()),
                explained.action().wireName(),
                object(explained.object()),
                explanation.allowed(),
                explanation.decidedBy().name().toLowerCase(Locale.ROOT),
                Objects.toString(explanation.level(), null),
                Objects.toString(explanation.role(), null),
                Objects.toString(explanation.permission(), null),
                explanation.sentence(),
                explanation.remedies());
    }

    private static CheckedObject object(ResourceObject object) {
        return new CheckedObject(
                object.type().wireName(),
                Objects.toString(object.owner(), null),
                Objects.toString(object.organization(), null),
                Objects.toString(object.id(), null),
                object.anyOrganization());
    }
}
