package org.slipway.organizations.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;
import org.slipway.roles.page.RoleChoice;

/**
 * Template {@code organizations/member.jte}: the roles of one member.
 *
 * <p>Forms, with {@code csrf_token}: {@code POST /admin/organizations/{id}/members/{user}}: {@code role} (repeated); {@code
 * POST …/remove}: {@code confirm_name}.
 *
 * @param frame of the signed-in user
 * @param organizationId id of the organization
 * @param organizationName how people call it
 * @param userId id of the member
 * @param username name of the member
 * @param since when the person became a member
 * @param self whether it is the user themselves, who cannot change their own roles
 * @param form the roles
 * @param roles the roles that exist there
 * @param mayRemove whether the user may take the member out
 */
public record MemberView(
        Frame frame,
        String organizationId,
        String organizationName,
        String userId,
        String username,
        Instant since,
        boolean self,
        Form form,
        List<RoleChoice> roles,
        boolean mayRemove)
        implements View {

    /** Where the forms post to. */
    public String action() {
        return "/admin/organizations/" + organizationId + "/members/" + userId;
    }

    @Override
    public String template() {
        return "organizations/member.jte";
    }
}
