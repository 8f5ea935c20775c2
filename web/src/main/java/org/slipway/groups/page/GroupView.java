package org.slipway.groups.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code groups/group.jte}: a new group, or an existing one with its members.
 *
 * <p>Forms, all with {@code csrf_token}: {@code POST /admin/groups} ({@code organization}) and {@code POST
 * /admin/groups/{id}}: {@code name}, {@code display_name}, {@code quota_allowance}; {@code POST
 * /admin/groups/{id}/members}: {@code user}; {@code POST /admin/groups/{id}/remove}: {@code user} (id); {@code POST
 * /admin/groups/{id}/delete}: {@code confirm_name}.
 *
 * @param frame of the signed-in user
 * @param group as stored, or null for a new one
 * @param organizations where a new group can be; empty for an existing one
 * @param form the main form
 * @param add the form that adds a member
 * @param listing search and paging of the members
 * @param members the members of this page, as far as the user may see them
 * @param hidden how many more belong to it
 * @param mayUpdate whether the user may change it
 * @param mayDelete whether the user may delete it
 */
public record GroupView(
        Frame frame,
        Existing group,
        List<Home> organizations,
        Form form,
        Form add,
        Listing listing,
        List<Member> members,
        long hidden,
        boolean mayUpdate,
        boolean mayDelete)
        implements View {

    /** The group as stored. */
    public record Existing(
            String id,
            String name,
            String label,
            String organizationId,
            String organization,
            boolean everyone,
            Instant createdAt) {}

    /** An organization that a new group can be in. */
    public record Home(String id, String label) {}

    /** A person in the group. */
    public record Member(String id, String username, String name, String email) {}

    public boolean isNew() {
        return group == null;
    }

    /** Where the main form posts to. */
    public String action() {
        return isNew() ? "/admin/groups" : "/admin/groups/" + group.id();
    }

    @Override
    public String template() {
        return "groups/group.jte";
    }
}
