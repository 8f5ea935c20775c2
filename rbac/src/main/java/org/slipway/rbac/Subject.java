package org.slipway.rbac;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks, compiled: a user with its roles, groups and scope, ready to decide without allocating. Immutable and safe to
 * share between threads; a changed role, group or scope needs a new subject.
 *
 * <p>At each level any denial outweighs every grant. The roles allow an action if the site votes yes; or if it does not
 * vote no and the object's organization votes yes; or if neither votes no and the subject owns the object and its member
 * permissions in that organization vote yes, or its user permissions where the object has no organization. An access
 * list may allow what the roles do not. The scope, evaluated by the same rules, must allow the action as well, and its
 * allow list must contain the object.
 */
public final class Subject {
    private final UUID id;
    private final String name;
    private final List<Assignment> assignments;
    private final Set<UUID> groups;
    private final Scope scope;
    private final CompiledSubject compiled;

    private Subject(Builder builder) {
        this.id = builder.id;
        this.name = builder.name;
        this.assignments = List.copyOf(builder.assignments);
        this.groups = Set.copyOf(builder.groups);
        this.scope = builder.scope;
        this.compiled = new CompiledSubject(this);
    }

    /**
     * A role as the subject has it.
     *
     * @param role the role
     * @param organization where it was assigned, or null for a site role
     */
    public record Assignment(Role role, UUID organization) {

        /** The wire name of this assignment. */
        public RoleName name() {
            return new RoleName(role.name(), organization);
        }
    }

    /** Starts a subject with this user id, no role, no group, and the scope that limits nothing. */
    public static Builder of(UUID id) {
        return new Builder(id);
    }

    /** The user's id. */
    public UUID id() {
        return id;
    }

    /** What logs and explanations call the subject; the id if nothing else was given. */
    public String name() {
        return name;
    }

    /** The roles, in the order in which they were given. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The ids of the subject's groups. */
    public Set<UUID> groups() {
        return groups;
    }

    /** What the subject's credential is limited to. */
    public Scope scope() {
        return scope;
    }

    /** The organizations that the subject is a member of: those in which it has a role. */
    public List<UUID> organizations() {
        return compiled.organizations();
    }

    /** A builder with everything that this subject has. */
    public Builder toBuilder() {
        Builder builder = new Builder(id).named(name).groups(groups).scope(scope);
        builder.assignments.addAll(assignments);
        return builder;
    }

    CompiledSubject compiled() {
        return compiled;
    }

    Map<UUID, List<Role>> rolesByOrganization() {
        Map<UUID, List<Role>> map = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            if (assignment.organization() != null) {
                map.computeIfAbsent(assignment.organization(), organization -> new ArrayList<>(4))
                        .add(assignment.role());
            }
        }
        return map;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects what a subject is made of. */
    public static final class Builder {
        private final UUID id;
        private final List<Assignment> assignments = new ArrayList<>();
        private final Set<UUID> groups = new LinkedHashSet<>();
        private String name;
        private Scope scope = Scope.all();

        private Builder(UUID id) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = id.toString();
        }

        /** What logs and explanations call the subject. */
        public Builder named(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Adds a site role.
         *
         * @throws InvalidAuthorizationException if the role is an organization role
         */
        public Builder role(Role role) {
            if (role.isOrganizational()) {
                throw new InvalidAuthorizationException("role \"" + role + "\" needs an organization");
            }
            assignments.add(new Assignment(role, null));
            return this;
        }

        /**
         * Adds a role inside an organization.
         *
         * @throws InvalidAuthorizationException if the role is a site role
         */
        public Builder role(Role role, UUID organization) {
            Objects.requireNonNull(organization, "organization");
            if (!role.isOrganizational()) {
                throw new InvalidAuthorizationException(
                        "role \"" + role + "\" is a site role and cannot be assigned in an organization");
            }
            assignments.add(new Assignment(role, organization));
            return this;
        }

        /**
         * Adds a built-in site role by name.
         *
         * @throws InvalidAuthorizationException if there is no such site role
         */
        public Builder role(String name) {
            return role(builtIn(name));
        }

        /**
         * Adds a built-in organization role by name.
         *
         * @throws InvalidAuthorizationException if there is no such organization role
         */
        public Builder role(String name, UUID organization) {
            return role(builtIn(name), organization);
        }

        /**
         * Adds a built-in role by its wire name, {@code name} or {@code name:<organization id>}.
         *
         * @throws InvalidAuthorizationException if there is no such role, or its organization is missing or misplaced
         */
        public Builder role(RoleName name) {
            return name.organization() == null ? role(name.name()) : role(name.name(), name.organization());
        }

        /** Adds groups. */
        public Builder groups(Collection<UUID> groups) {
            this.groups.addAll(groups);
            return this;
        }

        /** Limits the subject to a scope. */
        public Builder scope(Scope scope) {
            this.scope = Objects.requireNonNull(scope, "scope");
            return this;
        }

        /** The compiled subject. */
        public Subject build() {
            return new Subject(this);
        }

        private static Role builtIn(String name) {
            return BuiltInRoles.find(name)
                    .orElseThrow(() -> new InvalidAuthorizationException("unknown role \"" + name + "\""));
        }
    }
}
