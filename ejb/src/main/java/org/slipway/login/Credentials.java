package org.slipway.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.authorization.Unchecked;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.login.store.KeyOwner;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.Role;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Scopes;
import org.slipway.rbac.Subject;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** Finds the caller behind a session token, API token or access token. One statement in most cases. */
@Stateless
@Unchecked("it finds out who the caller is; there is nobody to authorize before")
public class Credentials {

    /** A use is noted at most this often, so that reading costs no write. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    @Inject
    ApiKeyStore keys;

    @Inject
    UserStore users;

    @Inject
    Clock clock;

    /**
     * The caller who holds this token.
     *
     * @param text what the client sent
     * @return empty if the token is malformed, unknown, expired or revoked, or its person is gone or suspended
     */
    public Optional<Caller> authenticate(String text) {
        Instant now = clock.instant();
        return KeyText.parse(text)
                .flatMap(key -> keys.findWithOwner(key.id())
                        .filter(found -> Secrets.matches(found.key().hashedSecret(), key.secret())))
                .filter(found -> found.key().expiresAt().isAfter(now))
                .filter(found -> found.status() == User.Status.active)
                .filter(found -> isMeantForUs(found.key()))
                .map(found -> {
                    noteUse(found.key(), now);
                    return caller(found);
                });
    }

    /** A token for a resource outside of this server may have scopes that mean nothing here. */
    private static boolean isMeantForUs(ApiKey key) {
        return key.scopes().stream().allMatch(Scopes::isKnown);
    }

    /**
     * The same caller as of now, for connections that outlive the request that opened them.
     *
     * @return empty if the credential has ended since, or its person is gone or suspended
     */
    public Optional<Caller> renew(Caller caller) {
        return keys.findWithOwner(caller.tokenId())
                .filter(found -> found.key().expiresAt().isAfter(clock.instant()))
                .filter(found -> found.status() == User.Status.active)
                .map(Credentials::caller);
    }

    private void noteUse(ApiKey key, Instant now) {
        if (key.lastUsed().plus(USE_RESOLUTION).isAfter(now)) {
            return;
        }
        Instant slidingEnd = key.isSession() ? now.plusSeconds(key.lifetimeSeconds()) : null;
        keys.touch(key.id(), now, slidingEnd);
        users.touch(key.userId(), now);
    }

    private static Caller caller(KeyOwner found) {
        ApiKey key = found.key();
        return Caller.with(credential(key), key.id(), subject(found))
                .limitedTo(key.scopes())
                .boundTo(key.audience(), key.grantId(), found.appId())
                .named(found.username());
    }

    private static Caller.Credential credential(ApiKey key) {
        return switch (key.loginType()) {
            case password, oidc -> Caller.Credential.SESSION;
            case token -> Caller.Credential.API_TOKEN;
            case oauth2_provider_app -> Caller.Credential.ACCESS_TOKEN;
        };
    }

    private static Subject subject(KeyOwner found) {
        Subject.Builder subject = Subject.of(found.key().userId())
                .named(found.username())
                .role(BuiltInRoles.MEMBER)
                .scope(scope(found.key().scopes()));
        for (String name : found.siteRoles()) {
            builtIn(name, false).ifPresent(subject::role);
        }
        for (Map.Entry<UUID, List<String>> membership :
                found.organizationRoles().entrySet()) {
            subject.role(BuiltInRoles.ORGANIZATION_MEMBER_ROLE, membership.getKey());
            for (String name : membership.getValue()) {
                builtIn(name, true).ifPresent(role -> subject.role(role, membership.getKey()));
            }
        }
        return subject.build();
    }

    /** A role that does not exist any more grants nothing. */
    private static Optional<Role> builtIn(String name, boolean organizational) {
        return BuiltInRoles.find(name).filter(role -> role.isOrganizational() == organizational);
    }

    private static Scope scope(List<String> names) {
        return names.contains(Scopes.ALL) ? Scope.all() : Scopes.parse(names);
    }
}
