package org.slipway.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.rbac.Acl;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Scopes;
import org.slipway.rbac.Subject;

/**
 * The subjects and objects that are measured. Objects rotate, so that no call sees the one of the call before; a quarter
 * of them belongs to the subject; every id in an object is an instance of its own, as it is when it comes from a
 * database.
 */
final class Workload {
    static final int OBJECTS = 1_024;
    static final UUID ME = id(1);

    private static final List<UUID> ORGANIZATIONS = List.of(id(101), id(102), id(103));
    private static final List<UUID> OWNERS = List.of(ME, id(2), id(3), id(4));
    private static final List<UUID> NOISE_GROUPS = List.of(id(201), id(202), id(203));

    private Workload() {}

    /** The kinds of subject, from nobody in particular to an administrator. */
    enum Kind {
        NoRoles,
        Admin,
        OrgAdmin,
        OrgMember,
        ManyRoles,
        AdminWithScope,
        StaticRoles;

        Subject subject() {
            Subject.Builder builder = Subject.of(ME).groups(NOISE_GROUPS);
            UUID first = ORGANIZATIONS.get(0);
            UUID second = ORGANIZATIONS.get(1);
            switch (this) {
                case NoRoles -> {}
                case Admin -> admin(builder);
                case OrgAdmin ->
                    organizationRoles(builder, first, "organization-member", "organization-admin")
                            .role("member");
                case OrgMember -> {
                    builder.role("member");
                    organizationRoles(builder, first, "organization-member", "organization-workspace-access");
                    organizationRoles(builder, second, "organization-member", "organization-workspace-access");
                }
                case ManyRoles -> {
                    admin(builder);
                    for (UUID organization : ORGANIZATIONS) {
                        organizationRoles(builder, organization, "organization-member", "organization-admin");
                    }
                }
                case AdminWithScope -> admin(builder).scope(Scopes.parse(List.of("application_connect")));
                case StaticRoles ->
                    Stream.of("auditor", "owner", "member", "template-admin", "user-admin")
                            .forEach(builder::role);
            }
            return builder.build();
        }

        private static Subject.Builder admin(Subject.Builder builder) {
            return organizationRoles(builder, ORGANIZATIONS.get(0), "organization-member")
                    .role("auditor")
                    .role("owner")
                    .role("member");
        }

        private static Subject.Builder organizationRoles(Subject.Builder builder, UUID organization, String... roles) {
            Stream.of(roles).forEach(role -> builder.role(role, organization));
            return builder;
        }
    }

    /** A subject that is member and user of its own workspaces in this many organizations. */
    static Subject memberOf(int organizations) {
        Subject.Builder builder = Subject.of(ME).groups(NOISE_GROUPS).role("member");
        IntStream.range(0, organizations).forEach(i -> builder.role("organization-member", id(1_000 + i))
                .role("organization-workspace-access", id(1_000 + i)));
        return builder.build();
    }

    /** Workspaces of four owners in three organizations, each shared with a user and a group that do not matter. */
    static ResourceObject[] workspaces() {
        return objects(
                ORGANIZATIONS,
                Acl.none().withUser(id(901), List.of(Action.READ)).withGroup(id(902), List.of(Action.READ)));
    }

    /** The same workspaces, shared with six groups that do not matter and with one of the subject's. */
    static ResourceObject[] sharedWorkspaces() {
        Acl acl = Acl.none();
        for (int i = 0; i < 6; i++) {
            acl = acl.withGroup(id(910 + i), List.of(Action.READ));
        }
        acl = acl.withGroup(NOISE_GROUPS.get(0), List.of(Action.READ))
                .withGroup(NOISE_GROUPS.get(1), List.of(Action.READ))
                .withGroup(NOISE_GROUPS.get(2), List.of(Action.USE_SHARED));
        return objects(ORGANIZATIONS, acl);
    }

    /** Workspaces in the organizations of {@link #memberOf}. */
    static ResourceObject[] workspacesIn(int organizations) {
        return objects(
                IntStream.range(0, organizations).mapToObj(i -> id(1_000 + i)).toList(), Acl.none());
    }

    private static ResourceObject[] objects(List<UUID> organizations, Acl acl) {
        Random random = new Random(1);
        ResourceObject[] objects = new ResourceObject[OBJECTS];
        for (int i = 0; i < OBJECTS; i++) {
            UUID owner = OWNERS.get(random.nextInt(OWNERS.size()));
            UUID organization = organizations.get(random.nextInt(organizations.size()));
            objects[i] = ResourceObject.of(ResourceType.WORKSPACE, id(10_000 + i), copy(owner), copy(organization))
                    .sharedWith(acl);
        }
        return objects;
    }

    private static UUID copy(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** An id that looks random, as ids of version 4 do: hash tables must not profit from small numbers. */
    private static UUID id(int number) {
        Random random = new Random(number);
        return new UUID(random.nextLong(), random.nextLong());
    }
}
