package org.slipway.authorization.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.rbac.Acl;
import org.slipway.rbac.Action;
import org.slipway.rbac.Permission;
import org.slipway.rbac.ResourceType;

/** Keeps the access lists of objects. What is shared with a user or group is found without reading the objects. */
@Dependent
public class AclStore {

    private final EntityManager entities;

    @Inject
    public AclStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The lines of one object's list, in no particular order. */
    public List<AclEntry> entries(ResourceType type, UUID object) {
        return entries(type, List.of(object));
    }

    private List<AclEntry> entries(ResourceType type, Collection<UUID> objects) {
        return entities.createQuery(
                        "select e from AclEntry e where e.objectType = :type and e.objectId in :objects",
                        AclEntry.class)
                .setParameter("type", type.wireName())
                .setParameter("objects", objects)
                .getResultList();
    }

    /** The access lists of these objects, for checks of single objects; one without any line is absent. */
    public Map<UUID, Acl> find(ResourceType type, Collection<UUID> objects) {
        Map<UUID, Acl> lists = new HashMap<>();
        if (!objects.isEmpty()) {
            entries(type, objects)
                    .forEach(entry -> lists.merge(
                            entry.objectId(), with(Acl.none(), entry), (list, ignored) -> with(list, entry)));
        }
        return lists;
    }

    /** The access list of one object. */
    public Acl find(ResourceType type, UUID object) {
        return find(type, List.of(object)).getOrDefault(object, Acl.none());
    }

    private static Acl with(Acl list, AclEntry entry) {
        boolean everything = entry.action().equals(Permission.WILDCARD);
        List<Action> actions = Action.find(entry.action()).stream().toList();
        return switch (entry.subjectKind()) {
            case user -> everything ? list.withUser(entry.subjectId()) : list.withUser(entry.subjectId(), actions);
            case group -> everything ? list.withGroup(entry.subjectId()) : list.withGroup(entry.subjectId(), actions);
        };
    }

    /**
     * Says what one user or group may do to an object; no action takes it off the list.
     *
     * @param actions wire names, or the wildcard
     */
    public void replace(
            ResourceType type, UUID object, AclEntry.SubjectKind kind, UUID subject, Collection<String> actions) {
        entities.createQuery("delete from AclEntry e where e.objectType = :type and e.objectId = :object"
                        + " and e.subjectKind = :kind and e.subjectId = :subject")
                .setParameter("type", type.wireName())
                .setParameter("object", object)
                .setParameter("kind", kind.name())
                .setParameter("subject", subject)
                .executeUpdate();
        AccessChanges.note(entities, AccessChange.object(type.wireName(), object));
        actions.stream()
                .distinct()
                .forEach(action -> entities.persist(new AclEntry(type.wireName(), object, kind, subject, action)));
    }

    /** Removes the list of an object that ends. */
    public void remove(ResourceType type, UUID object) {
        entities.createQuery("delete from AclEntry e where e.objectType = :type and e.objectId = :object")
                .setParameter("type", type.wireName())
                .setParameter("object", object)
                .executeUpdate();
        AccessChanges.note(entities, AccessChange.object(type.wireName(), object));
    }
}
