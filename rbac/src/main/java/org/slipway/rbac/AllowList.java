package org.slipway.rbac;

import java.util.List;
import java.util.UUID;

/**
 * The objects that a scope is limited to. An entry names a type and an id; either may be the wildcard. An empty list
 * contains nothing.
 *
 * @param entries what the list contains; an object is contained if any entry matches
 */
public record AllowList(List<Entry> entries) {
    private static final AllowList EVERYTHING = new AllowList(List.of(new Entry(null, null)));

    /** Copies the entries. */
    public AllowList {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param type the type, or null for every type
     * @param id the object's id, or null for every object of the type
     */
    public record Entry(ResourceType type, UUID id) {

        /**
         * Reads {@code *}, {@code type:*} or {@code type:<uuid>}.
         *
         * @throws InvalidAuthorizationException if the type is unknown or the id is not a UUID
         */
        public static Entry parse(String text) {
            if (text.equals(Permission.WILDCARD)) {
                return new Entry(null, null);
            }
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new InvalidAuthorizationException(
                        "allow list entry \"" + text + "\" is neither * nor of the form type:id");
            }
            ResourceType type = Permission.parse(false, text.substring(0, colon), Permission.WILDCARD)
                    .type();
            String id = text.substring(colon + 1);
            return new Entry(type, id.equals(Permission.WILDCARD) ? null : parseId(text, id));
        }

        private static UUID parseId(String text, String id) {
            return Ids.parse(id)
                    .orElseThrow(() -> new InvalidAuthorizationException(
                            "allow list entry \"" + text + "\": \"" + id + "\" is not an id"));
        }

        boolean matches(ResourceType type, UUID id) {
            return (this.type == null || this.type == type) && (this.id == null || this.id.equals(id));
        }

        @Override
        public String toString() {
            return (type == null ? Permission.WILDCARD : type.wireName()) + ":"
                    + (id == null ? Permission.WILDCARD : id.toString());
        }
    }

    /** The list that contains every object. */
    public static AllowList everything() {
        return EVERYTHING;
    }

    /** A list with these entries, read by {@link Entry#parse}. */
    public static AllowList parse(List<String> entries) {
        return new AllowList(entries.stream().map(Entry::parse).toList());
    }

    /** Whether an object of this type and id is in the list. An object without an id needs a wildcard. */
    public boolean contains(ResourceType type, UUID id) {
        return entries.stream().anyMatch(entry -> entry.matches(type, id));
    }

    /** Whether every object of this type is in the list. */
    public boolean isOpenFor(ResourceType type) {
        return entries.stream().anyMatch(entry -> entry.id() == null && (entry.type() == null || entry.type() == type));
    }
}
