package org.slipway.pages;

import java.util.List;

/** The pages about one organization. */
public enum OrganizationTabs {
    MEMBERS("Members", "/admin/organizations/%s"),
    GROUPS("Groups", "/admin/groups?organization=%s"),
    ROLES("Roles", "/admin/roles?organization=%s"),
    SETTINGS("Settings", "/admin/organizations/%s/settings");

    private final String label;
    private final String path;

    OrganizationTabs(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** The tabs of the organization with this id, where this one is shown. */
    public List<Tab> of(String organizationId) {
        return java.util.Arrays.stream(values())
                .map(tab -> new Tab(tab.label, tab.path.formatted(organizationId), tab == this))
                .toList();
    }
}
