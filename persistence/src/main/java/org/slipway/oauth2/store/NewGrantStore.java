package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.slipway.audit.store.AuditEntry;
import org.slipway.login.store.ApiKey;
import org.slipway.statements.Statements;

/**
 * Gives what a code stands for, in one statement: the code is used up, and the grant, its first access token and the audit
 * row are there, or nothing of it is.
 */
@Dependent
public class NewGrantStore {

    /**
     * The app and the secret come first, and are kept from being removed: a removal takes their rows before those that go with
     * them, and two that take the same rows in different orders wait for each other. An app that changes its keys waits as well.
     */
    private static final String GIVE =
            """
            with app as (
                select from oauth2_apps
                where id = ? and (cast(? as text) is null or cast(? as text) = any (key_names)) for share),
            secret as (
                select from oauth2_app_secrets where id = ? for key share),
            used as (
                %s and exists (select from app) and (cast(? as uuid) is null or exists (select from secret))
                returning id),
            granted as (
                insert into oauth2_grants (id, app_id, app_secret_id, app_key, user_id, resource_uri, scope, refresh_prefix,
                    refresh_hash, chain_key, rotation_salt, created_at, last_used_at, expires_at)
                select ?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from used
                returning id),
            token as (
                %s)
            %s""";

    /** What a client shows for a grant that a person has allowed. */
    public enum Proof {
        /** An authorization code, which remembers what it gave. */
        CODE(true, "update oauth2_app_codes set consumed_at = ?, grant_id = ? where id = ? and consumed_at is null"),

        /** The code of a device. */
        DEVICE_CODE(
                false,
                "update oauth2_device_codes set consumed_at = ? where id = ? and allowed and consumed_at is null");

        private final boolean remembers;
        private final String give;

        Proof(boolean remembers, String use) {
            this.remembers = remembers;
            give = GIVE.formatted(use, AccessTokenRow.addUnder("granted"), AuditEntry.addAfter("granted"));
        }

        private List<Object> values(UUID codeId, UUID grantId, Instant now) {
            return remembers ? List.of(now, grantId, codeId) : List.of(now, codeId);
        }
    }

    private final Statements statements;

    @Inject
    public NewGrantStore(Statements statements) {
        this.statements = statements;
    }

    /**
     * What is given.
     *
     * @param grant with its first refresh token
     * @param accessToken the first one, under the grant
     * @param trace what the audit log tells of it
     */
    public record Gift(Grant grant, ApiKey accessToken, AuditEntry trace) {}

    /**
     * Uses the code with this id up and gives what it stands for.
     *
     * @return true for the one caller that did it; false if the code was used up before, or the app or what proved it is gone
     */
    public boolean give(Proof proof, UUID codeId, Gift gift, Instant now) {
        Grant grant = gift.grant();
        UUID secretId = grant.appSecretId();
        return statements.update(
                        proof.give,
                        Statements.together(
                                Arrays.asList(grant.appId(), grant.appKey(), grant.appKey(), secretId),
                                proof.values(codeId, grant.id(), now),
                                Collections.singletonList(secretId),
                                values(grant),
                                AccessTokenRow.values(gift.accessToken()),
                                gift.trace().values()))
                == 1;
    }

    private static List<Object> values(Grant grant) {
        return Arrays.asList(
                grant.id(),
                grant.appId(),
                grant.appSecretId(),
                grant.appKey(),
                grant.userId(),
                grant.resourceUri(),
                grant.scope(),
                grant.refreshPrefix(),
                grant.refreshHash(),
                grant.chainKey(),
                grant.rotationSalt(),
                grant.createdAt(),
                grant.lastUsedAt(),
                grant.expiresAt());
    }
}
