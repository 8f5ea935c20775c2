package org.slipway.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slipway.auditlog.query.Key;
import org.slipway.authorization.Authorization;
import org.slipway.lists.Slice;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.users.store.User;
import org.slipway.users.store.UserQuery;
import org.slipway.users.store.UserStore;

/** Names that a query can go on with: only those that the caller may read anyway. */
@Stateless
public class Completion {

    private static final int MOST = 8;

    @Inject
    UserStore users;

    @Inject
    OrganizationStore organizations;

    @Inject
    Authorization authorization;

    /** Values of a key that begin or go on like this; none for keys whose values nobody types by heart. */
    public List<String> values(Key key, String begun) {
        authorization.require(
                Action.READ, ResourceObject.of(ResourceType.AUDIT_LOG).inAnyOrganization());
        return switch (key) {
            case USERNAME ->
                Stream.concat(Stream.of("me"), people(begun).map(User::username))
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(begun))
                        .toList();
            case EMAIL ->
                people(begun)
                        .map(User::email)
                        .filter(email -> email.toLowerCase(Locale.ROOT).startsWith(begun))
                        .toList();
            case ORGANIZATION ->
                organizations.list(authorization.filter(Action.READ, ResourceType.ORGANIZATION)).stream()
                        .filter(place -> place.name().toLowerCase(Locale.ROOT).startsWith(begun))
                        .filter(place -> authorization.isAllowed(
                                Action.READ,
                                ResourceObject.of(ResourceType.AUDIT_LOG).in(place.id())))
                        .map(Organization::name)
                        .limit(MOST)
                        .toList();
            default -> List.of();
        };
    }

    private Stream<User> people(String begun) {
        return users
                .list(
                        new UserQuery(begun, null, null),
                        authorization.filter(Action.READ, ResourceType.USER),
                        Slice.first(MOST))
                .stream();
    }
}
