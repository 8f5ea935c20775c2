package org.slipway.organizations.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code organizations/members.jte}: the members of an organization. Rows link to {@code
 * /admin/organizations/{id}/members/{user}}.
 *
 * <p>Form: {@code POST /admin/organizations/{id}/members}: {@code user} (name or id), with {@code csrf_token}.
 *
 * @param frame of the signed-in user
 * @param organizationId id of the organization
 * @param organizationName how people call it
 * @param listing search and paging
 * @param members the rows of this page
 * @param add the form that adds a member, or null where the user may not
 */
public record MembersView(
        Frame frame, String organizationId, String organizationName, Listing listing, List<Member> members, Form add)
        implements View {

    /**
     * One member.
     *
     * @param roles role names in words; empty for a plain member
     */
    public record Member(String id, String username, String name, String email, List<String> roles, Instant since) {}

    @Override
    public String template() {
        return "organizations/members.jte";
    }
}
