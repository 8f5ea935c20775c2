package org.slipway.rbac;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slipway.rbac.Explanation.DecidedBy;
import org.slipway.rbac.Verdict.Holder;

/** Explains one check of one subject, action and object. */
final class Explainer {
    private static final UUID SOME_ORGANIZATION = new UUID(0, 0);

    private final Subject subject;
    private final Action action;
    private final ResourceObject object;
    private final Verdict roles;
    private final Verdict scope;

    Explainer(Subject subject, Action action, ResourceObject object) {
        this.subject = subject;
        this.action = action;
        this.object = object;
        this.roles = Verdict.of(roleHolders(subject), subject, action, object);
        Holder limit = new Holder(null, subject.scope()::permissions);
        this.scope = Verdict.of(List.of(limit), subject, action, object);
    }

    Explanation explain() {
        if (!object.type().declares(action)) {
            return denied(
                    DecidedBy.NO_GRANT, "The type " + object.type() + " has no action " + action + ".", List.of());
        }
        boolean shared = subject.compiled().isShared(action, object);
        if (!roles.allowed() && !shared) {
            return notGranted();
        }
        if (!scope.allowed()) {
            return denied(
                    DecidedBy.SCOPE,
                    grantSentence() + " But the scope of the credential, "
                            + subject.scope().name() + ", does not include " + asked() + ".",
                    scopeRemedies());
        }
        if (!subject.scope().allowList().contains(object.type(), object.id())) {
            return denied(
                    DecidedBy.ALLOW_LIST,
                    grantSentence() + " But the credential is limited to certain objects, and this one is not among"
                            + " them.",
                    List.of("a credential whose allow list has " + entryForObject()));
        }
        return allowed();
    }

    private Explanation allowed() {
        return roles.allowed()
                ? new Explanation(
                        true,
                        DecidedBy.ROLE_GRANT,
                        roles.level(),
                        roles.holder().name(),
                        roles.permission(),
                        grantSentence(),
                        List.of())
                : new Explanation(true, DecidedBy.ACCESS_LIST, null, null, null, grantSentence(), List.of());
    }

    private Explanation notGranted() {
        if (roles.level() == null) {
            return denied(
                    DecidedBy.NO_GRANT, "No role of " + subject + " grants " + asked() + where() + ".", remedies());
        }
        String sentence = "The role " + roles.holder().name() + " denies " + roles.permission() + " at the "
                + roles.level() + " level, which outweighs every grant there and below.";
        return new Explanation(
                false,
                DecidedBy.ROLE_DENIAL,
                roles.level(),
                roles.holder().name(),
                roles.permission(),
                sentence,
                remedies());
    }

    private String grantSentence() {
        if (roles.allowed()) {
            return "The role " + roles.holder().name() + " grants " + roles.permission() + " at the " + roles.level()
                    + " level.";
        }
        String with = object.acl().grantsUser(subject.id(), action) ? "" : "a group of ";
        return "The object is shared with " + with + subject + " for " + action + ".";
    }

    private String where() {
        List<String> facts = new ArrayList<>();
        if (object.anyOrganization()) {
            facts.add("in any organization");
        } else if (object.organization() != null) {
            boolean member = subject.compiled().isMemberOf(object);
            facts.add("in organization " + object.organization() + (member ? "" : ", of which it is no member"));
        }
        if (object.owner() != null) {
            facts.add(subject.id().equals(object.owner()) ? "on its own object" : "on an object of another user");
        }
        return facts.isEmpty() ? "" : " " + String.join(", ", facts);
    }

    /** What would make the roles or the access list grant it: found by trying, so that it is always true. */
    private List<String> remedies() {
        List<String> remedies = new ArrayList<>();
        Subject unlimited = subject.toBuilder().scope(Scope.all()).build();
        if (roles.level() != null) {
            remedies.add("without the role " + roles.holder().name());
        }
        for (Role role : BuiltInRoles.all()) {
            Subject.Builder more = unlimited.toBuilder();
            if (!role.isOrganizational()) {
                addIfEnough(remedies, more.role(role), "the role " + role);
            } else if (object.organization() != null) {
                addIfEnough(
                        remedies,
                        more.role(role, object.organization()),
                        "the role " + new RoleName(role.name(), object.organization()));
            } else if (object.anyOrganization()) {
                addIfEnough(remedies, more.role(role, SOME_ORGANIZATION), "the role " + role + " in an organization");
            }
        }
        if (unlimited.compiled().allows(action, object.ownedBy(subject.id()))) {
            remedies.add("being the owner of the object");
        }
        if (object.id() != null) {
            remedies.add("an entry for " + action + " in the object's access list, if its type has one");
        }
        return remedies;
    }

    private void addIfEnough(List<String> remedies, Subject.Builder candidate, String remedy) {
        if (candidate.build().compiled().allows(action, object)) {
            remedies.add(remedy);
        }
    }

    private List<String> scopeRemedies() {
        return Scopes.publicCatalog().stream()
                .filter(name -> Scopes.expand(name).stream().anyMatch(one -> one.matches(object.type(), action)))
                .map(name -> "a credential with the scope " + name)
                .toList();
    }

    private Explanation denied(DecidedBy by, String sentence, List<String> remedies) {
        Verdict decisive = by == DecidedBy.SCOPE ? scope : new Verdict(false, null, null, null);
        return new Explanation(false, by, decisive.level(), null, decisive.permission(), sentence, remedies);
    }

    private String asked() {
        return object.type() + ":" + action;
    }

    private String entryForObject() {
        return object.type() + ":" + (object.id() == null ? Permission.WILDCARD : object.id());
    }

    private static List<Holder> roleHolders(Subject subject) {
        List<Holder> holders = new ArrayList<>();
        for (Subject.Assignment assignment : subject.assignments()) {
            holders.add(new Holder(
                    assignment.name(), (level, organization) -> permissions(assignment, level, organization)));
        }
        return holders;
    }

    private static List<Permission> permissions(Subject.Assignment assignment, Level level, UUID organization) {
        boolean counts = level == Level.SITE
                || level == Level.USER
                || organization != null && organization.equals(assignment.organization());
        return counts ? assignment.role().permissions(level) : List.of();
    }
}
