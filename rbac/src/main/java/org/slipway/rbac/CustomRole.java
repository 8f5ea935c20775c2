package org.slipway.rbac;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A role drawn up by an administrator, before it is accepted. A site role has site and user permissions; an organization
 * role has organization and member permissions. Denials are not accepted: a custom role only adds.
 *
 * @param name lower-case letters, digits and single hyphens, at most 64 characters, not the name of a built-in role
 * @param displayName shown to people; may be empty
 * @param organizational whether the role is assigned inside one organization
 * @param site permissions on every object
 * @param user permissions on own objects without an organization
 * @param organization permissions on every object of the organization
 * @param member permissions on own objects of the organization
 */
public record CustomRole(
        String name,
        String displayName,
        boolean organizational,
        List<Permission> site,
        List<Permission> user,
        List<Permission> organization,
        List<Permission> member) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_NAME = 64;

    /** Copies the lists. */
    public CustomRole {
        site = List.copyOf(site);
        user = List.copyOf(user);
        organization = List.copyOf(organization);
        member = List.copyOf(member);
    }

    /**
     * What is wrong with a draft.
     *
     * @param field the field of the request, for example {@code name} or {@code site_permissions}
     * @param detail one sentence
     */
    public record Problem(String field, String detail) {}

    /** Everything that is wrong with this draft; empty if it can become a role. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        checkName(problems);
        if (organizational) {
            checkAbsent(problems, "site_permissions", site);
            checkAbsent(problems, "user_permissions", user);
        } else {
            checkAbsent(problems, "organization_permissions", organization);
            checkAbsent(problems, "organization_member_permissions", member);
        }
        checkPositive(problems, "site_permissions", site);
        checkPositive(problems, "user_permissions", user);
        checkPositive(problems, "organization_permissions", organization);
        checkPositive(problems, "organization_member_permissions", member);
        return problems;
    }

    /**
     * The accepted role.
     *
     * @throws InvalidAuthorizationException if there are {@link #problems()}
     */
    public Role toRole() {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            throw new InvalidAuthorizationException("role \"" + name + "\": " + first.field() + ": " + first.detail());
        }
        return organizational
                ? Role.organization(name, displayName, List.of(), organization, member)
                : Role.site(name, displayName, site, user);
    }

    private void checkName(List<Problem> problems) {
        if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            problems.add(
                    new Problem("name", "Use at most " + MAX_NAME + " lower-case letters, digits and single hyphens."));
        } else if (BuiltInRoles.find(name).isPresent()) {
            problems.add(new Problem("name", "\"" + name + "\" is the name of a built-in role."));
        }
    }

    private void checkAbsent(List<Problem> problems, String field, List<Permission> permissions) {
        if (!permissions.isEmpty()) {
            problems.add(new Problem(
                    field, (organizational ? "An organization" : "A site") + " role cannot have these permissions."));
        }
    }

    private static void checkPositive(List<Problem> problems, String field, List<Permission> permissions) {
        permissions.stream()
                .filter(Permission::negated)
                .map(permission -> new Problem(field, "A custom role cannot deny: " + permission + "."))
                .forEach(problems::add);
    }
}
