package org.slipway.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.auditlog.EntryFilter;
import org.slipway.auditlog.query.AuditQuery;
import org.slipway.auditlog.query.Key;
import org.slipway.auditlog.query.Vocabulary;
import org.slipway.caller.Caller;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Ids;
import org.slipway.rbac.Residual;
import org.slipway.users.store.UserStore;

/** Turns a query into a filter of ids: names are looked up, and what the caller may read limits it. */
@Dependent
class AuditFilters {

    /** The words of queries; every type that is audited here is among them. */
    static final Vocabulary VOCABULARY = Vocabulary.with(
            Stream.of(AuditedType.values()).map(AuditedType::wireName).toList());

    @Inject
    UserStore users;

    @Inject
    OrganizationStore organizations;

    /**
     * Reads a query for this caller.
     *
     * @param readable which entries the caller may read
     * @throws ProblemException {@code INVALID_REQUEST} that names each part that is not understood
     */
    EntryFilter read(String text, Caller caller, Residual readable) {
        AuditQuery query = AuditQuery.parse(text, VOCABULARY);
        List<Validation> problems = new ArrayList<>();
        query.complaints().forEach(complaint -> problems.add(new Validation(complaint.field(), complaint.detail())));
        List<UUID> places = places(query, readable, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return EntryFilter.ALL
                .ofKind(
                        query.value(Key.RESOURCE_TYPE).orElse(null),
                        query.value(Key.ACTION).orElse(null),
                        query.value(Key.BUILD_REASON).orElse(null))
                .about(query.id(Key.RESOURCE_ID), query.targets())
                .ofRequest(query.id(Key.REQUEST_ID))
                .within(query.from(), query.until())
                .by(people(query, caller))
                .in(places)
                .limitedTo(readable.ids());
    }

    private List<UUID> people(AuditQuery query, Caller caller) {
        List<UUID> named = query.value(Key.USERNAME)
                .map(name -> "me".equals(name)
                        ? List.of(caller.userId())
                        : users.findByUsername(name)
                                .map(user -> List.of(user.id()))
                                .orElse(List.of()))
                .orElse(null);
        if (query.value(Key.EMAIL).isEmpty() || named != null && named.isEmpty()) {
            return named;
        }
        List<UUID> addressed = users.idsByEmail(query.value(Key.EMAIL).get());
        return named == null
                ? addressed
                : named.stream().filter(addressed::contains).toList();
    }

    /** Where to look: null for everywhere. An organization that may not be read is answered like one that is not there. */
    private List<UUID> places(AuditQuery query, Residual readable, List<Validation> problems) {
        List<UUID> allowed =
                readable.granted().everything() ? null : readable.granted().organizations();
        Optional<String> reference = query.value(Key.ORGANIZATION);
        if (reference.isEmpty()) {
            return allowed;
        }
        Optional<UUID> place = idOf(reference.get()).filter(id -> allowed == null || allowed.contains(id));
        if (place.isEmpty()) {
            problems.add(new Validation(
                    Key.ORGANIZATION.wireName(),
                    "There is no organization of this name or id whose entries you may read"));
        }
        return place.map(List::of).orElse(List.of());
    }

    /** Entries outlive their organization: a deleted one is still found by its id. */
    private Optional<UUID> idOf(String organization) {
        return Ids.parse(organization)
                .filter(id -> !organizations.findAllEver(List.of(id)).isEmpty())
                .or(() -> organizations.findByName(organization).map(Organization::id));
    }
}
