package org.slipway.rbac.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slipway.rbac.Acl;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** Questions and table rows for tests that compare list conditions with single decisions. */
final class Samples {
    static final UUID ME = UUID.fromString(VoteTable.ME);
    static final UUID OTHER_USER = UUID.fromString(VoteTable.OTHER_USER);
    static final UUID ORGANIZATION = UUID.fromString(VoteTable.ORGANIZATION);
    static final UUID FOREIGN = UUID.fromString(VoteTable.FOREIGN_ORGANIZATION);
    static final UUID GROUP = UUID.fromString(VoteTable.GROUP);
    static final UUID OBJECT = UUID.fromString(VoteTable.OBJECT);
    static final UUID OTHER_OBJECT = UUID.fromString(VoteTable.OTHER_OBJECT);

    private Samples() {}

    /** Random questions, and every {@code step}-th one of the vote table. */
    static List<Question> questions(int random, int step) {
        List<Map<String, Object>> inputs = new ArrayList<>(Inputs.random(42, random));
        List<Map<String, Object>> table = Inputs.exhaustive();
        for (int i = 0; i < table.size(); i += step) {
            inputs.add(table.get(i));
        }
        return inputs.stream().map(Question::read).toList();
    }

    /** Rows of every owner, organization and access list, with these ids in turn. */
    static List<ResourceObject> rows(ResourceType type, Action action, List<UUID> ids) {
        List<ResourceObject> rows = new ArrayList<>();
        for (UUID owner : new UUID[] {null, ME, OTHER_USER}) {
            for (UUID organization : new UUID[] {null, ORGANIZATION, FOREIGN}) {
                accessLists(action)
                        .forEach(acl ->
                                rows.add(ResourceObject.of(type, ids.get(rows.size() % ids.size()), owner, organization)
                                        .sharedWith(acl)));
            }
        }
        return rows;
    }

    private static Stream<Acl> accessLists(Action action) {
        List<Action> one = List.of(action);
        return Stream.of(
                Acl.none(),
                Acl.none().withUser(ME, one),
                Acl.none().withUser(ME),
                Acl.none().withUser(OTHER_USER, one),
                Acl.none().withGroup(GROUP, one),
                Acl.none().withGroup(GROUP),
                Acl.none().withGroup(ORGANIZATION, one),
                Acl.none().withGroup(FOREIGN, one).withUser(ME, List.of()));
    }
}
