package org.slipway.rbac;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** An allow list, compiled: per type the ids that it is limited to, or null where every object of the type is in it. */
final class ReachableIds {
    private static final ReachableIds EVERYTHING = compile(AllowList.everything());

    private final Set<UUID>[] idsByType;

    private ReachableIds(Set<UUID>[] idsByType) {
        this.idsByType = idsByType;
    }

    static ReachableIds of(AllowList list) {
        return list == AllowList.everything() ? EVERYTHING : compile(list);
    }

    boolean contains(int type, UUID id) {
        Set<UUID> ids = idsByType[type];
        return ids == null || id != null && ids.contains(id);
    }

    /** The only ids of this type that are in the list, or null if every object of the type is. */
    Set<UUID> limit(int type) {
        return idsByType[type];
    }

    @SuppressWarnings("unchecked") // an array of generic sets cannot be made otherwise; it never leaves this class
    private static ReachableIds compile(AllowList list) {
        Set<UUID>[] idsByType = (Set<UUID>[]) new Set<?>[ResourceType.ALL.size()];
        for (ResourceType type : ResourceType.ALL) {
            idsByType[type.ordinal()] = list.isOpenFor(type) ? null : ids(list, type);
        }
        return new ReachableIds(idsByType);
    }

    private static Set<UUID> ids(AllowList list, ResourceType type) {
        Set<UUID> ids = new HashSet<>();
        for (AllowList.Entry entry : list.entries()) {
            if (entry.id() != null && (entry.type() == null || entry.type() == type)) {
                ids.add(entry.id());
            }
        }
        return Set.copyOf(ids);
    }
}
