package org.slipway.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.audit.store.LiveObjectStore;
import org.slipway.auditlog.Entry;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** Adds to the entries of a page what is derived when they are read, in three statements whatever the page holds. */
@Dependent
class Derivation {

    /** What can be gone; of all other types nothing is ever called deleted. */
    private static final Set<String> MORTAL = Set.of(
            "template", "user", "workspace", "workspace_build", "oauth2_provider_app", "oauth2_provider_app_secret");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    UserStore users;

    @Inject
    OrganizationStore organizations;

    @Inject
    LiveObjectStore objects;

    List<AuditLine> lines(List<Entry> entries) {
        Map<UUID, User> actors = users.findAll(ids(entries, Entry::userId));
        Map<UUID, Organization> places = organizations.findAllEver(ids(entries, Entry::organizationId));
        Map<UUID, UUID> live = objects.find(resources(entries));
        return entries.stream()
                .map(entry -> line(entry, of(actors, entry.userId()), of(places, entry.organizationId()), live))
                .toList();
    }

    /** Nobody and nowhere have no object. */
    private static <T> T of(Map<UUID, T> objects, UUID id) {
        return id == null ? null : objects.get(id);
    }

    private static AuditLine line(Entry entry, User actor, Organization place, Map<UUID, UUID> live) {
        boolean known = !entry.resourceId().equals(NOBODY);
        boolean deleted = known && MORTAL.contains(entry.resourceType()) && !live.containsKey(entry.resourceId());
        String link = !known || deleted ? "" : ResourceLinks.of(entry, fields(entry), live.get(entry.resourceId()));
        return new AuditLine(entry, actor, place, Description.of(entry), link, deleted);
    }

    private static JsonNode fields(Entry entry) {
        try {
            return JSON.readTree(entry.additionalFields());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static Collection<UUID> ids(List<Entry> entries, Function<Entry, UUID> of) {
        return entries.stream().map(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Map<String, Set<UUID>> resources(List<Entry> entries) {
        Map<String, Set<UUID>> byType = new HashMap<>();
        entries.stream().filter(entry -> MORTAL.contains(entry.resourceType())).forEach(entry -> byType.computeIfAbsent(
                        entry.resourceType(), type -> new HashSet<>())
                .add(entry.resourceId()));
        return byType;
    }
}
