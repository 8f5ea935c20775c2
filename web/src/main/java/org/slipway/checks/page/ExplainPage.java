package org.slipway.checks.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.checks.Explained;
import org.slipway.checks.Explanations;
import org.slipway.checks.Question;
import org.slipway.http.Access;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.Organization;
import org.slipway.pages.Form;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.Explanation;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.RoleName;
import org.slipway.rbac.Scopes;
import org.slipway.users.Users;
import org.slipway.users.store.User;

/** Why may X do Y? The question is in the address, so that it can be passed on. */
@Path("/admin/explain")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class ExplainPage {

    private static final String ANY = "any";

    @Inject
    Explanations explanations;

    @Inject
    Organizations organizations;

    @Inject
    Users users;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response show(
            @QueryParam("user") String user,
            @QueryParam("action") String action,
            @QueryParam("resource_type") String type,
            @QueryParam("organization") String organization,
            @QueryParam("owner") String owner,
            @QueryParam("resource_id") String id,
            @QueryParam("scope") String scope) {
        Form form = Form.blank()
                .with("user", text(user))
                .with("action", action == null ? "read" : action)
                .with("resource_type", type == null ? "workspace" : type)
                .with("organization", text(organization))
                .with("owner", text(owner))
                .with("resource_id", text(id))
                .with("scope", text(scope));
        List<Organization> known = organizations.list();
        if (text(user).isEmpty() || action == null) {
            return page(form, known, null).build();
        }
        try {
            return page(form, known, answer(form, known)).build();
        } catch (ProblemException refusal) {
            return page(refused(form, refusal), known, null)
                    .status(refusal.problem().status())
                    .build();
        }
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    private static Form refused(Form form, ProblemException refusal) {
        return refusal.problem() == Problem.NOT_FOUND
                ? form.reject("user", "There is no user of this name whom you may see.")
                : PageForms.rejected(form, refusal);
    }

    private ExplainView.Answer answer(Form form, List<Organization> known) {
        String organization = form.value("organization");
        boolean any = ANY.equals(organization);
        Question question = new Question(
                form.value("action"),
                form.value("resource_type"),
                form.value("resource_id"),
                ownerId(form.value("owner"), form.value("user")),
                any ? "" : organization,
                any);
        List<String> scopes = form.value("scope").isEmpty() ? List.of() : List.of(form.value("scope"));
        return words(explanations.explain(form.value("user"), question, scopes), form, known);
    }

    /** The person in question owns themselves what is "theirs"; others are looked up. */
    private String ownerId(String owner, String user) {
        if (owner.isEmpty()) {
            return "";
        }
        if (owner.equals(user)) {
            return "me";
        }
        try {
            User found = users.find(owner).user();
            return found.id().toString();
        } catch (ProblemException unknown) {
            throw ProblemException.invalid("owner", "There is no user of this name whom you may see.");
        }
    }

    private static ExplainView.Answer words(Explained explained, Form form, List<Organization> known) {
        Explanation explanation = explained.explanation();
        List<String> remedies = explanation.remedies().stream()
                .map(remedy -> named(remedy, known))
                .toList();
        return new ExplainView.Answer(
                explanation.allowed(),
                question(explained, form, known),
                named(explanation.sentence(), known),
                Objects.toString(explanation.level(), null),
                explanation.role() == null ? null : role(explanation.role(), known),
                Objects.toString(explanation.permission(), null),
                remedies,
                explained.subject().assignments().stream()
                        .map(assignment -> role(assignment.name(), known))
                        .toList(),
                explained.user().id().toString());
    }

    private static String question(Explained explained, Form form, List<Organization> known) {
        ResourceObject object = explained.object();
        List<String> parts = new ArrayList<>();
        parts.add("May " + explained.user().username() + " " + explained.action() + " a " + object.type());
        if (object.id() != null) {
            parts.add("with the id " + object.id());
        }
        if (object.owner() != null) {
            parts.add("owned by " + form.value("owner"));
        }
        if (object.anyOrganization()) {
            parts.add("in some organization");
        } else if (object.organization() != null) {
            parts.add("in " + name(object.organization(), known));
        }
        if (!form.value("scope").isEmpty()) {
            parts.add("with a token for " + form.value("scope"));
        }
        return String.join(" ", parts) + "?";
    }

    private static String role(RoleName name, List<Organization> known) {
        return name.organization() == null ? name.name() : name.name() + " in " + name(name.organization(), known);
    }

    private static String name(UUID organization, List<Organization> known) {
        return known.stream()
                .filter(one -> one.id().equals(organization))
                .map(Organization::displayName)
                .findFirst()
                .orElse(organization.toString());
    }

    /** The engine speaks of organizations by id, people by name. */
    private static String named(String sentence, List<Organization> known) {
        String named = sentence;
        for (Organization organization : known) {
            named = named.replace(":" + organization.id(), " in " + organization.displayName())
                    .replace("organization " + organization.id(), organization.displayName());
        }
        return named;
    }

    private Response.ResponseBuilder page(Form form, List<Organization> known, ExplainView.Answer answer) {
        Stream<ExplainView.Option> fixed = Stream.of(
                new ExplainView.Option("", "no organization"), new ExplainView.Option(ANY, "some organization"));
        Stream<ExplainView.Option> named =
                known.stream().map(one -> new ExplainView.Option(one.id().toString(), one.displayName()));
        return frames.page(new ExplainView(
                frames.at(Place.EXPLAIN, "Why may…?"),
                form,
                ResourceType.ALL.stream().map(ResourceType::wireName).sorted().toList(),
                Stream.of(Action.values()).map(Action::wireName).toList(),
                Stream.concat(fixed, named).toList(),
                List.copyOf(Scopes.publicCatalog()),
                answer));
    }
}
