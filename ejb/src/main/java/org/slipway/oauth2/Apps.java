package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.caller.Caller;
import org.slipway.lists.Slice;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.AppSecret;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.ResourceStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.Ids;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.settings.Settings;

/** Apps (OAuth2 clients) and their secrets, as administrators keep them. */
@Stateless
public class Apps {

    @Inject
    AppStore apps;

    @Inject
    GrantStore grants;

    @Inject
    ResourceStore resources;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** A page of apps whose name contains {@code search}, ordered by name. */
    public List<OAuth2App> list(String search, Slice<String> slice) {
        return apps.list(search, authorization.requireAny(Action.READ, ResourceType.OAUTH2_APP), slice);
    }

    /** How many apps match. */
    public long count(String search) {
        return apps.count(search, authorization.requireAny(Action.READ, ResourceType.OAUTH2_APP));
    }

    /** The apps to which a user has given access. */
    public List<OAuth2App> listAuthorizedBy(UUID userId) {
        AccessFilter readable = authorization.requireAny(Action.READ, ResourceType.OAUTH2_APP);
        authorization.require(Action.READ, ResourceObject.of(ResourceType.USER, userId, userId, null));
        return apps.listAuthorizedBy(userId, clock.instant(), readable);
    }

    /** How much these apps are used, by id; an app that the caller may not read, or that nobody has given access, is absent. */
    public Map<UUID, AppUse> use(List<UUID> ids) {
        Residual readable = authorization.residual(Action.READ, ResourceType.OAUTH2_APP);
        List<UUID> seen = ids.stream()
                .filter(id -> readable.allows(ResourceObject.of(ResourceType.OAUTH2_APP, id, null, null)))
                .toList();
        return grants.useOf(seen, clock.instant()).stream()
                .collect(Collectors.toMap(
                        GrantStore.Use::appId,
                        use -> new AppUse((int) use.users(), (int) use.grants(), use.lastUsedAt())));
    }

    /** The app with this id or {@code client_id}. */
    public OAuth2App find(String reference) {
        return require(Action.READ, reference);
    }

    /** Makes an app. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "create")
    public OAuth2App create(AppDetails details) {
        Caller caller = authorization.require(Action.CREATE, ResourceObject.of(ResourceType.OAUTH2_APP));
        AppDetails valid = valid(details);
        OAuth2App app = new OAuth2App(UUID.randomUUID(), valid, caller.userId(), clock.instant());
        apps.add(app);
        audit.created(app);
        return app;
    }

    /**
     * Changes an app.
     *
     * @param change what the app shall be, from what it is
     */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "write")
    public OAuth2App update(String reference, Function<OAuth2App, AppDetails> change) {
        OAuth2App app = require(Action.UPDATE, reference);
        AppDetails details = valid(change.apply(app));
        AppRules.requireSameType(app, details);
        audit.changing(app, () -> app.apply(details, clock.instant()));
        return app;
    }

    private AppDetails valid(AppDetails details) {
        return AppRules.requireValid(
                details, resources::hasScope, settings.clients().documentAllowLoopback());
    }

    /** Removes an app with everything that was given to it. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "delete")
    public void delete(String reference) {
        OAuth2App app = require(Action.DELETE, reference);
        audit.deleted(app);
        apps.remove(app);
    }

    /** The secrets of an app, the oldest first. */
    public List<AppSecret> secrets(String reference) {
        OAuth2App app = require(Action.READ, reference);
        authorization.require(Action.READ, ResourceObject.of(ResourceType.OAUTH2_APP_SECRET));
        return apps.secrets(app.id());
    }

    /** Makes a secret for a confidential app; shown this once. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP_SECRET, action = "create")
    public NewSecret createSecret(String reference) {
        OAuth2App app = require(Action.READ, reference);
        authorization.require(Action.CREATE, ResourceObject.of(ResourceType.OAUTH2_APP_SECRET));
        if (app.isPublic()) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST,
                    "A public app cannot keep a secret, so it gets none. Nothing was changed.");
        }
        if (app.usesKeys()) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST,
                    "The app proves who it is with keys of its own, so it gets no secret. Nothing was changed.");
        }
        PrefixedSecret text = PrefixedSecret.random();
        AppSecret secret =
                new AppSecret(UUID.randomUUID(), app.id(), text.prefix(), text.hash(), text.display(), clock.instant());
        apps.add(secret);
        audit.created(secret);
        return new NewSecret(secret, text);
    }

    /** Removes a secret and everything that was obtained through it. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP_SECRET, action = "delete")
    public void deleteSecret(String reference, UUID secretId) {
        OAuth2App app = require(Action.READ, reference);
        authorization.require(Action.DELETE, ResourceObject.of(ResourceType.OAUTH2_APP_SECRET));
        AppSecret secret =
                apps.findSecret(app.id(), secretId).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        audit.deleted(secret);
        apps.remove(secret);
    }

    private OAuth2App require(Action action, String reference) {
        Optional<OAuth2App> app = Ids.parse(reference).flatMap(apps::find).or(() -> apps.findByClientId(reference));
        UUID id = app.map(OAuth2App::id).orElse(null);
        authorization.require(action, ResourceObject.of(ResourceType.OAUTH2_APP, id, null, null));
        return app.orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }
}
