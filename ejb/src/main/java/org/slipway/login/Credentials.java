package org.slipway.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.authorization.store.AccessChange;
import org.slipway.caller.Caller;
import org.slipway.caller.Unchecked;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.login.store.KeyOwner;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Scopes;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** Reads the caller behind a session token, API token or access token from the database. One statement in most cases. */
@Stateless
@Unchecked("it finds out who the caller is; there is nobody to authorize before")
public class Credentials {

    /** A use is noted at most this often, so that reading costs no write; and what is remembered is read again. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    @Inject
    ApiKeyStore keys;

    @Inject
    UserStore users;

    @Inject
    Clock clock;

    /** The caller who holds this key; empty if it is unknown, expired or revoked, or its person is gone or suspended. */
    public Optional<KnownCaller> authenticate(KeyText text, Instant now) {
        return keys.findWithOwner(text.id())
                .filter(found -> Secrets.matches(found.key().hashedSecret(), text.secret()))
                .filter(found -> found.key().expiresAt().isAfter(now))
                .filter(found -> found.person().status() == User.Status.active)
                .filter(found -> isMeantForUs(found.key()))
                .map(found -> known(found, noteUse(found.key(), now)));
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
    public Optional<KnownCaller> renew(Caller caller) {
        Instant now = clock.instant();
        return keys.findWithOwner(caller.tokenId())
                .filter(found -> found.key().expiresAt().isAfter(now))
                .filter(found -> found.person().status() == User.Status.active)
                .map(found -> known(
                        found, earlier(now.plus(USE_RESOLUTION), found.key().expiresAt())));
    }

    /** When the key has to be looked at again. */
    private Instant noteUse(ApiKey key, Instant now) {
        if (key.lastUsed().plus(USE_RESOLUTION).isAfter(now)) {
            return earlier(key.lastUsed().plus(USE_RESOLUTION), key.expiresAt());
        }
        Instant slidingEnd = key.isSession() ? now.plusSeconds(key.lifetimeSeconds()) : null;
        keys.touch(key.id(), now, slidingEnd);
        users.touch(key.userId(), now);
        return earlier(now.plus(USE_RESOLUTION), slidingEnd == null ? key.expiresAt() : slidingEnd);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static KnownCaller known(KeyOwner found, Instant goodUntil) {
        ApiKey key = found.key();
        Set<String> madeOf = Subjects.dependencies(key.userId(), found.person());
        madeOf.add(AccessChange.key(key.id()).key());
        if (key.grantId() != null) {
            madeOf.add(AccessChange.grant(key.grantId()).key());
        }
        if (found.appId() != null) {
            madeOf.add(AccessChange.app(found.appId()).key());
        }
        return new KnownCaller(caller(found), key.hashedSecret(), Set.copyOf(madeOf), goodUntil);
    }

    private static Caller caller(KeyOwner found) {
        ApiKey key = found.key();
        return Caller.with(
                        credential(key), key.id(), Subjects.compile(key.userId(), found.person(), scope(key.scopes())))
                .limitedTo(key.scopes())
                .boundTo(key.audience(), key.grantId(), found.appId())
                .named(found.person().username());
    }

    private static Caller.Credential credential(ApiKey key) {
        return switch (key.loginType()) {
            case password, oidc -> Caller.Credential.SESSION;
            case token -> Caller.Credential.API_TOKEN;
            case oauth2_provider_app -> Caller.Credential.ACCESS_TOKEN;
        };
    }

    private static Scope scope(List<String> names) {
        return names.contains(Scopes.ALL) ? Scope.all() : Scopes.parse(names);
    }
}
