package org.slipway.groups.page;

import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.Tab;
import org.slipway.pages.View;

/**
 * Template {@code groups/groups.jte}: groups of one organization or of all. Rows link to {@code /admin/groups/{id}}, the
 * button to {@code /admin/groups/new}.
 *
 * @param frame of the signed-in user
 * @param organizationName how people call the organization, or null for all
 * @param query the query of the button's link: empty, or {@code ?organization=<id>}
 * @param tabs the pages about the organization; empty for all
 * @param listing search and paging
 * @param groups the rows of this page
 * @param mayCreate whether the button for a new one is shown
 */
public record GroupsView(
        Frame frame,
        String organizationName,
        String query,
        List<Tab> tabs,
        Listing listing,
        List<Row> groups,
        boolean mayCreate)
        implements View {

    /**
     * One group.
     *
     * @param label its name in words
     * @param everyone whether it is the group of all members
     * @param members how many belong to it
     */
    public record Row(String id, String name, String label, String organization, boolean everyone, long members) {}

    @Override
    public String template() {
        return "groups/groups.jte";
    }
}
