package org.slipway.users;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.caller.Unchecked;
import org.slipway.login.Passwords;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** Makes the first user of a new deployment, its owner. */
@Stateless
@Unchecked("there is nobody yet who could be authorized, and it works only once")
public class FirstUser {

    @Inject
    UserStore users;

    @Inject
    OrganizationStore organizations;

    @Inject
    Passwords passwords;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** True once there is a user. */
    public boolean exists() {
        return users.anyPerson();
    }

    /**
     * Makes the owner.
     *
     * @return the user, a member of the default organization
     * @throws ProblemException {@code CONFLICT} if there is a user already, also if that happened at the same time
     */
    public UserProfile create(NewUser details) {
        if (!users.claimFirst()) {
            throw ProblemException.of(
                    Problem.CONFLICT, "The first user has already been made. Nothing was changed. Sign in instead.");
        }
        Instant now = clock.instant();
        User owner = new User(
                UUID.randomUUID(),
                details.email(),
                details.username(),
                details.name(),
                passwords.hash(details.password()),
                now);
        owner.setRbacRoles(List.of("owner"), now);
        users.add(owner);
        UUID organization = organizations.defaultOrganization().id();
        OrganizationMember member =
                new OrganizationMember(organization, owner.id(), Users.NEW_MEMBER_ROLES, now).named(owner.username());
        organizations.add(member);
        audit.created(owner, owner.id());
        audit.created(member, owner.id());
        return new UserProfile(owner, List.of(organization));
    }
}
