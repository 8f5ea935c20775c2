package org.slipway.users.store;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.slipway.authorization.store.ReadableRows;

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

    /** Live people who match, system users left out. */
    List<Predicate> conditions(Root<User> user, CriteriaBuilder builder) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.isFalse(user.get("deleted")));
        conditions.add(builder.isFalse(user.get("system")));
        conditions.addAll(ReadableRows.containing(search, user, builder, "username", "email", "name"));
        if (status != null) {
            conditions.add(builder.equal(user.get("status"), status));
        }
        if (role != null) {
            // array_contains would compare text[] with varchar[], for which PostgreSQL has no operator.
            conditions.add(builder.greaterThan(
                    builder.function("array_position", Integer.class, user.get("rbacRoles"), builder.literal(role)),
                    0));
        }
        return conditions;
    }
}
