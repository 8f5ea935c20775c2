package org.slipway.pages;

import java.util.Locale;

/** Every entry that the navigation can have, in its order. A page resource names its own place as the active one. */
public enum Place {
    OVERVIEW(Group.WORK, "Overview", "/", Icon.HOME),
    WORKSPACES(Group.WORK, "Workspaces", "/workspaces", Icon.HULL),
    TASKS(Group.WORK, "Tasks", "/tasks", Icon.SPARK),
    TEMPLATES(Group.WORK, "Templates", "/templates", Icon.TEMPLATE),

    CONNECTED_APPS(Group.YOURS, "Connected apps", "/settings/connected-apps", Icon.PLUG),
    TOKENS(Group.YOURS, "API tokens", "/settings/tokens", Icon.KEY),
    SESSIONS(Group.YOURS, "Sessions", "/settings/sessions", Icon.COMPUTER),
    ACCOUNT(Group.YOURS, "Account", "/settings/account", Icon.PERSON),

    USERS(Group.ADMINISTRATION, "Users", "/admin/users", Icon.PEOPLE),
    ORGANIZATIONS(Group.ADMINISTRATION, "Organizations", "/admin/organizations", Icon.BUILDING),
    GROUPS(Group.ADMINISTRATION, "Groups", "/admin/groups", Icon.CIRCLES),
    ROLES(Group.ADMINISTRATION, "Roles", "/admin/roles", Icon.BADGE),
    EXPLAIN(Group.ADMINISTRATION, "Why may…?", "/admin/explain", Icon.QUESTION),
    OAUTH2_APPS(Group.ADMINISTRATION, "OAuth2 apps", "/admin/apps", Icon.SHIELD),
    RESOURCES(Group.ADMINISTRATION, "Protected resources", "/admin/resources", Icon.LOCK),
    SIGNING_KEYS(Group.ADMINISTRATION, "Signing keys", "/admin/keys", Icon.SEAL),
    REGISTRATIONS(Group.ADMINISTRATION, "Registrations", "/admin/registrations", Icon.SLIDERS),
    AUDIT(Group.ADMINISTRATION, "Audit", "/audit", Icon.LOG),
    DEPLOYMENT(Group.ADMINISTRATION, "Deployment", "/deployment", Icon.SERVER);

    /** A headed part of the navigation. */
    public enum Group {
        WORK("Work"),
        YOURS("Yours"),
        ADMINISTRATION("Administration");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether the label is shown: the first group explains itself. */
        public boolean labelled() {
            return this != WORK;
        }

        /** Id of the label's element. */
        public String id() {
            return "nav-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Group group;
    private final String label;
    private final String href;
    private final Icon icon;

    Place(Group group, String label, String href, Icon icon) {
        this.group = group;
        this.label = label;
        this.href = href;
        this.icon = icon;
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    public String href() {
        return href;
    }

    public Icon icon() {
        return icon;
    }
}
