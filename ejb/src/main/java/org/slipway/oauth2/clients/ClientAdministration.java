package org.slipway.oauth2.clients;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.lists.Slice;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.ClientAdmission;
import org.slipway.oauth2.store.ClientSource;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.ProviderSettings;
import org.slipway.oauth2.store.RegistrationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** What an owner decides about clients that come by themselves, and sees of them. */
@Stateless
public class ClientAdministration {

    private static final int MOST_DOMAINS = 200;
    private static final int LONGEST_KEPT = 3650;
    private static final int BATCH = 500;

    @Inject
    RegistrationStore registrations;

    @Inject
    AppStore apps;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Which clients may come by themselves. */
    public ClientAdmission admission() {
        authorization.require(Action.READ, ResourceObject.of(ResourceType.DEPLOYMENT_CONFIG));
        return registrations.settings().admission();
    }

    /** Decides which clients may come by themselves. Clients that are here already stay. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_SETTINGS, action = "write")
    public ClientAdmission decide(ClientAdmission admission) {
        authorization.require(Action.UPDATE, ResourceObject.of(ResourceType.DEPLOYMENT_CONFIG));
        requireValid(admission);
        ProviderSettings settings = registrations.settings();
        ClientAdmission kept = new ClientAdmission(
                admission.registrationEnabled(),
                admission.documentsEnabled(),
                DomainPolicy.normalized(admission.allowedDomains()),
                DomainPolicy.normalized(admission.deniedDomains()),
                admission.unusedDays());
        audit.changing(settings, () -> settings.apply(kept, clock.instant()));
        return kept;
    }

    private static void requireValid(ClientAdmission admission) {
        List<Validation> problems = new ArrayList<>();
        checkDomains("document_allowed_domains", admission.allowedDomains(), problems);
        checkDomains("document_denied_domains", admission.deniedDomains(), problems);
        if (admission.unusedDays() < 1 || admission.unusedDays() > LONGEST_KEPT) {
            problems.add(new Validation("unused_days", "must be a whole number from 1 to " + LONGEST_KEPT));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static void checkDomains(String field, List<String> domains, List<Validation> problems) {
        if (domains.size() > MOST_DOMAINS) {
            problems.add(new Validation(field, "must have at most " + MOST_DOMAINS + " domains"));
        }
        domains.stream()
                .filter(domain -> DomainPolicy.normalized(domain).isEmpty())
                .findFirst()
                .ifPresent(domain -> problems.add(new Validation(
                        field, "\"" + domain + "\" is not a domain. Write it as example.com, without https.")));
    }

    /**
     * A page of clients that came by themselves, the newest first.
     *
     * @param search part of the name or of the {@code client_id}, or empty
     * @param source {@code self_registered}, {@code metadata_document}, or empty for both
     */
    public List<OAuth2App> list(String search, String source, Slice<Instant> slice) {
        return registrations.list(search, source, overview(Action.UPDATE, source), slice);
    }

    /** How many there are. */
    public long count(String search, String source) {
        return registrations.count(search, source, overview(Action.UPDATE, source));
    }

    /** The clients of a source that the caller may do this to; refused to whoever may do it to none. */
    private AccessFilter overview(Action action, String source) {
        AccessFilter filter = authorization.requireAny(action, ResourceType.OAUTH2_APP);
        boolean known = ClientSource.of(source)
                .filter(found -> found != ClientSource.ADMINISTRATOR)
                .isPresent();
        if (!source.isEmpty() && !known) {
            throw ProblemException.invalid("source", "must be self_registered or metadata_document");
        }
        return filter;
    }

    /**
     * Removes clients that came by themselves, with everything that was given to them. Ids of other clients, and of those that
     * the caller may not remove, are passed over.
     *
     * @return how many were removed
     */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "delete")
    public int remove(List<UUID> ids) {
        Residual removable =
                authorization.requireAny(Action.DELETE, ResourceType.OAUTH2_APP).residual();
        return removeAll(registrations.findAll(ids).stream()
                .filter(app -> removable.allows(ResourceObject.of(ResourceType.OAUTH2_APP, app.id(), null, null)))
                .toList());
    }

    /** Removes those that match, as {@link #list} shows them: at most 500 at a time. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "delete")
    public int removeMatching(String search, String source) {
        return removeAll(registrations.list(search, source, overview(Action.DELETE, source), Slice.first(BATCH)));
    }

    private int removeAll(List<OAuth2App> clients) {
        clients.forEach(app -> {
            audit.deleted(app);
            apps.remove(app);
        });
        return clients.size();
    }
}
