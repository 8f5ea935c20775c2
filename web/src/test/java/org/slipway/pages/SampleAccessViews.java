package org.slipway.pages;

import static org.slipway.pages.Samples.NOW;
import static org.slipway.pages.Samples.ago;
import static org.slipway.pages.Samples.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slipway.checks.page.ExplainView;
import org.slipway.groups.page.GroupView;
import org.slipway.groups.page.GroupsView;
import org.slipway.organizations.page.MemberView;
import org.slipway.organizations.page.MembersView;
import org.slipway.organizations.page.OrganizationFormView;
import org.slipway.organizations.page.OrganizationsView;
import org.slipway.roles.page.RoleChoice;
import org.slipway.roles.page.RoleView;
import org.slipway.roles.page.RolesView;

/** Who belongs where, and who may do what. */
final class SampleAccessViews {

    private static final String HARBOUR = "2b1f8c52-6f0a-4a51-9b9e-6f6d6a1f7e10";
    private static final String CREW = "d1c0b6a2-58b3-4c0e-9c55-1b8a4c2f9e21";
    private static final String BRAM = "7d7a7f56-42d3-4f0d-a4a0-0e3b7f0c9d11";

    private SampleAccessViews() {}

    static void addTo(Map<String, View> views) {
        organizations(views);
        members(views);
        groups(views);
        roles(views);
        explanations(views);
    }

    private static void organizations(Map<String, View> views) {
        views.put(
                "organizations",
                new OrganizationsView(
                        work("Organizations", Place.ORGANIZATIONS),
                        List.of(
                                new OrganizationsView.Row(
                                        "o0", "default", "Default", "", true, ago(Duration.ofDays(400))),
                                new OrganizationsView.Row(
                                        HARBOUR,
                                        "harbour",
                                        "Harbour",
                                        "Everything that moors, and the cranes.",
                                        false,
                                        ago(Duration.ofDays(3)))),
                        true));
        views.put(
                "organization-new",
                new OrganizationFormView(
                        work("New organization", Place.ORGANIZATIONS),
                        null,
                        Form.blank()
                                .with("name", "two words")
                                .reject("name", "Use up to 32 letters, digits and hyphens."),
                        true,
                        false));
        views.put(
                "organization-settings",
                new OrganizationFormView(
                        work("Harbour", Place.ORGANIZATIONS),
                        new OrganizationFormView.Existing(
                                HARBOUR, "harbour", "Harbour", false, "everyone", ago(Duration.ofDays(3))),
                        Form.blank().with("name", "harbour").with("display_name", "Harbour"),
                        true,
                        true));
    }

    private static void members(Map<String, View> views) {
        views.put(
                "members",
                new MembersView(
                        work("Harbour", Place.ORGANIZATIONS),
                        HARBOUR,
                        "Harbour",
                        Listing.simple("/admin/organizations/" + HARBOUR, "", "name or email"),
                        List.of(
                                new MembersView.Member(
                                        "m1",
                                        "ada",
                                        "Ada Quayle",
                                        "ada@example.com",
                                        List.of("Admin"),
                                        ago(Duration.ofDays(3))),
                                new MembersView.Member(
                                        BRAM,
                                        "bram",
                                        "Bram Oduya",
                                        "bram@example.com",
                                        List.of("Workspace Access", "Librarian"),
                                        ago(Duration.ofHours(2)))),
                        Form.blank()));
        views.put(
                "member",
                new MemberView(
                        work("bram", Place.ORGANIZATIONS),
                        HARBOUR,
                        "Harbour",
                        BRAM,
                        "bram",
                        ago(Duration.ofHours(2)),
                        false,
                        Form.blank().with("role", "organization-workspace-access", "organization-auditor"),
                        List.of(
                                new RoleChoice(
                                        "organization-admin",
                                        "Admin",
                                        "Manages everything here, but does not enter workspaces.",
                                        false),
                                new RoleChoice("organization-auditor", "Auditor", "Reads logs.", false),
                                new RoleChoice(
                                        "organization-workspace-access",
                                        "Workspace Access",
                                        "May have and use workspaces here.",
                                        true)),
                        true));
    }

    private static void groups(Map<String, View> views) {
        views.put(
                "groups",
                new GroupsView(
                        work("Groups", Place.ORGANIZATIONS),
                        "Harbour",
                        "?organization=" + HARBOUR,
                        OrganizationTabs.GROUPS.of(HARBOUR),
                        Listing.simple("/admin/groups?organization=" + HARBOUR, "", "name"),
                        List.of(
                                new GroupsView.Row(CREW, "crew", "Crane crew", "Harbour", false, 4),
                                new GroupsView.Row(HARBOUR, "everyone", "Everyone", "Harbour", true, 212)),
                        true));
        views.put(
                "groups-nothing",
                new GroupsView(
                        work("Groups", Place.GROUPS),
                        null,
                        "",
                        List.of(),
                        Listing.simple("/admin/groups", "", "name"),
                        List.of(),
                        false));
        views.put(
                "group",
                new GroupView(
                        work("Crane crew", Place.GROUPS),
                        new GroupView.Existing(CREW, "crew", "Crane crew", HARBOUR, "Harbour", false, NOW),
                        List.of(),
                        Form.blank()
                                .with("name", "crew")
                                .with("display_name", "Crane crew")
                                .with("quota_allowance", "0"),
                        Form.blank().with("user", "zed").reject("user", "\"zed\" is not a member of the organization."),
                        Listing.simple("/admin/groups/" + CREW, "", "name or email"),
                        List.of(
                                new GroupView.Member("m1", "ada", "Ada Quayle", "ada@example.com"),
                                new GroupView.Member(BRAM, "bram", "", "bram@example.com")),
                        2,
                        true,
                        true));
        views.put(
                "group-new",
                new GroupView(
                        work("New group", Place.GROUPS),
                        null,
                        List.of(new GroupView.Home("o0", "Default"), new GroupView.Home(HARBOUR, "Harbour")),
                        Form.blank().with("quota_allowance", "0"),
                        Form.blank(),
                        Listing.simple("/admin/groups", "", ""),
                        List.of(),
                        0,
                        true,
                        false));
    }

    private static void roles(Map<String, View> views) {
        views.put(
                "roles",
                new RolesView(
                        work("Roles", Place.ROLES),
                        null,
                        "",
                        List.of(
                                new Tab("Whole site", "/admin/roles", true),
                                new Tab("Harbour", "/admin/roles?organization=" + HARBOUR, false)),
                        List.of(
                                new RolesView.Row("owner", "Owner", "May do everything in this deployment.", 60, true),
                                new RolesView.Row("auditor", "Auditor", "Reads, and changes nothing.", 20, false)),
                        List.of(new RolesView.Row("librarian", "Librarian", "", 4, true)),
                        true));
        views.put(
                "role",
                new RoleView(
                        work("Template Admin", Place.ROLES),
                        null,
                        "",
                        "template-admin",
                        "Template Admin",
                        "Manages templates and sees all workspaces.",
                        false,
                        Form.blank(),
                        List.of(
                                new RoleView.LevelLines(
                                        "site_permissions",
                                        "On everything in the deployment",
                                        true,
                                        List.of(
                                                new RoleView.TypeLine(
                                                        "template", true, List.of("create", "read", "update", "use")),
                                                new RoleView.TypeLine("workspace", false, List.of("delete")))),
                                new RoleView.LevelLines(
                                        "user_permissions",
                                        "On own things outside of organizations",
                                        true,
                                        List.of()))));
        views.put(
                "role-edit",
                new RoleView(
                        work("Librarian", Place.ORGANIZATIONS),
                        "Harbour",
                        "?organization=" + HARBOUR,
                        "librarian",
                        "Librarian",
                        "",
                        true,
                        Form.blank()
                                .with("display_name", "Librarian")
                                .with("organization_permissions", "template:read", "template:update"),
                        List.of(
                                new RoleView.LevelLines(
                                        "organization_permissions",
                                        "On everything in the organization",
                                        true,
                                        List.of(
                                                new RoleView.TypeLine("group", true, List.of("create", "read")),
                                                new RoleView.TypeLine(
                                                        "template", true, List.of("create", "read", "update", "use")))),
                                new RoleView.LevelLines(
                                        "organization_member_permissions",
                                        "On own things in the organization",
                                        false,
                                        List.of(new RoleView.TypeLine("workspace", true, List.of("read")))))));
    }

    private static ExplainView explain(Form form, ExplainView.Answer answer) {
        return new ExplainView(
                work("Why may…?", Place.EXPLAIN),
                form,
                List.of("template", "workspace"),
                List.of("create", "read", "update"),
                List.of(
                        new ExplainView.Option("", "no organization"),
                        new ExplainView.Option("any", "some organization"),
                        new ExplainView.Option(HARBOUR, "Harbour")),
                List.of("coder:all", "workspace:read"),
                answer);
    }

    private static void explanations(Map<String, View> views) {
        Form question = Form.blank()
                .with("user", "bram")
                .with("action", "update")
                .with("resource_type", "template")
                .with("organization", HARBOUR);
        views.put("explain", explain(Form.blank().with("action", "read"), null));
        views.put(
                "explain-denied",
                explain(
                        question,
                        new ExplainView.Answer(
                                false,
                                "May bram update a template in Harbour?",
                                "No role of bram grants template:update in Harbour.",
                                null,
                                null,
                                null,
                                List.of(
                                        "the role owner",
                                        "the role template-admin",
                                        "the role organization-admin in Harbour"),
                                List.of("member", "organization-member in Harbour"),
                                BRAM)));
        views.put(
                "explain-allowed",
                explain(
                        question,
                        new ExplainView.Answer(
                                true,
                                "May bram update a template in Harbour?",
                                "The role librarian in Harbour grants template:update at the organization level.",
                                "organization",
                                "librarian in Harbour",
                                "template:update",
                                List.of(),
                                List.of("member", "organization-member in Harbour", "librarian in Harbour"),
                                BRAM)));
    }
}
