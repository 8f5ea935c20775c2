package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.audit.AuditTrail;
import org.slipway.login.Secrets;
import org.slipway.oauth2.store.AuthorizationCode;
import org.slipway.oauth2.store.DeviceCode;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.NewGrantStore;
import org.slipway.settings.Settings;

/** Makes what a person has allowed: a grant with its first tokens. */
@Dependent
public class NewGrants {

    @Inject
    NewGrantStore store;

    @Inject
    AccessTokens accessTokens;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    /**
     * What was allowed.
     *
     * @param proof what kind of code stands for it
     * @param codeId which code
     * @param userId who allowed it
     * @param scope what, as it was shown
     */
    record Allowed(NewGrantStore.Proof proof, UUID codeId, UUID userId, String scope) {

        static Allowed of(AuthorizationCode code) {
            return new Allowed(NewGrantStore.Proof.CODE, code.id(), code.userId(), code.scope());
        }

        static Allowed of(DeviceCode code) {
            return new Allowed(NewGrantStore.Proof.DEVICE_CODE, code.id(), code.userId(), code.scope());
        }
    }

    /**
     * Uses the code up and gives what it stands for at this resource. A client that may not refresh gets no refresh token, and
     * the grant ends with its access token.
     *
     * @return nothing if the code was used up before, or the client or what proved it is gone
     */
    Optional<IssuedTokens> give(AuthenticatedClient client, Allowed allowed, ProtectedResource resource, Instant now) {
        RefreshChain chain = new RefreshChain(Secrets.bytes(32));
        PrefixedSecret refreshToken = chain.first();
        boolean refreshes = client.app().grantTypes().contains(GrantType.REFRESH_TOKEN);
        Duration lifetime = refreshes
                ? settings.oauth2().refreshTokenLifetime()
                : settings.oauth2().accessTokenLifetime();
        Grant grant = new Grant(
                        UUID.randomUUID(),
                        client.app().id(),
                        client.proof().secretId(),
                        allowed.userId(),
                        resource.identifier(),
                        allowed.scope())
                .provedBy(client.proof().key())
                .startingChain(
                        refreshToken.prefix(),
                        refreshToken.hash(),
                        chain.key(),
                        Secrets.bytes(16),
                        now,
                        now.plus(lifetime));
        List<String> scopes = ScopeNegotiation.plainNames(allowed.scope());
        AccessTokens.Draft draft = accessTokens.draft(
                new AccessTokens.Asked(client.app().clientId(), grant.id(), allowed.userId(), resource, scopes, now));
        NewGrantStore.Gift gift = new NewGrantStore.Gift(grant, draft.key(), audit.ofCreated(grant, allowed.userId()));
        return store.give(allowed.proof(), allowed.codeId(), gift, now)
                ? Optional.of(draft.issued(refreshes ? refreshToken : null))
                : Optional.empty();
    }
}
