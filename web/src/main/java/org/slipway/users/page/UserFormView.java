package org.slipway.users.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;
import org.slipway.roles.page.RoleChoice;

/**
 * Template {@code users/userForm.jte}: a new user, or an existing one.
 *
 * <p>Forms, all with {@code csrf_token}:
 *
 * <ul>
 *   <li>new: {@code POST /admin/users}: {@code email}, {@code username}, {@code name}, {@code password}, {@code role}
 *       (repeated)
 *   <li>existing: {@code POST /admin/users/{id}}: {@code username}, {@code name}, {@code role} (repeated)
 *   <li>{@code POST /admin/users/{id}/password}: {@code password}; all sessions of the user end
 *   <li>{@code POST /admin/users/{id}/suspend} and {@code …/activate}: no fields
 *   <li>{@code POST /admin/users/{id}/delete}: {@code confirm_name} (must equal the username)
 * </ul>
 *
 * @param frame of the signed-in administrator
 * @param user the user as stored, or null for a new one
 * @param form the main form
 * @param password the form that sets a password; for a new user its field is part of the main form
 * @param roles the site-wide roles that exist
 * @param memberships the organizations that the user belongs to; empty for a new one
 * @param minimumPasswordLength in characters
 */
public record UserFormView(
        Frame frame,
        Existing user,
        Form form,
        Form password,
        List<RoleChoice> roles,
        List<Membership> memberships,
        int minimumPasswordLength)
        implements View {

    /**
     * The user as stored.
     *
     * @param self whether it is the administrator; nobody suspends or deletes themselves
     * @param sessions number of live sessions
     * @param tokens number of live API tokens
     * @param grants number of connected apps
     * @param lastSeenAt null if never
     */
    public record Existing(
            String id,
            String username,
            String email,
            UserStatus status,
            boolean self,
            int sessions,
            int tokens,
            int grants,
            Instant createdAt,
            Instant lastSeenAt) {}

    /**
     * That the user belongs to an organization.
     *
     * @param organizationId id of the organization
     * @param organization how people call it
     * @param roles names of the roles there in words; empty for a plain member
     */
    public record Membership(String organizationId, String organization, List<String> roles) {}

    public boolean isNew() {
        return user == null;
    }

    /** Where the main form posts to. */
    public String action() {
        return isNew() ? "/admin/users" : "/admin/users/" + user.id();
    }

    @Override
    public String template() {
        return "users/userForm.jte";
    }
}
