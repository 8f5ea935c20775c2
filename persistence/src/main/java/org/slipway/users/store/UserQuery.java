package org.slipway.users.store;

import jakarta.persistence.TypedQuery;
import java.util.Locale;

/**
 * What a listing of people is limited to.
 *
 * @param search part of a name or address, letter case ignored; empty for all
 * @param status only people of this status; null for all
 * @param role only people with this site-wide role; null for all
 */
public record UserQuery(String search, User.Status status, String role) {

    /** Everybody. */
    public static final UserQuery ALL = new UserQuery("", null, null);

    String condition() {
        StringBuilder condition = new StringBuilder(" and u.system = false");
        if (!search.isEmpty()) {
            condition.append(" and (lower(u.username) like :search escape '!' or lower(u.email) like :search escape '!'"
                    + " or lower(u.name) like :search escape '!')");
        }
        if (status != null) {
            condition.append(" and u.status = :status");
        }
        if (role != null) {
            // array_contains would compare text[] with varchar[], for which PostgreSQL has no operator.
            condition.append(" and function('array_position', u.rbacRoles, :role) > 0");
        }
        return condition.toString();
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        if (!search.isEmpty()) {
            String literal = search.toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            query.setParameter("search", "%" + literal + "%");
        }
        if (status != null) {
            query.setParameter("status", status);
        }
        if (role != null) {
            query.setParameter("role", role);
        }
        return query;
    }
}
