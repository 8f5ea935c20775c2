package org.slipway.rbac.spec;

import static org.slipway.rbac.spec.InputWriter.entry;
import static org.slipway.rbac.spec.InputWriter.inner;
import static org.slipway.rbac.spec.InputWriter.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every combination of votes. On the roles' side: {abstain, yes, no} at each of the four levels, for objects owned by
 * the subject, by another user and by nobody, that are in no organization, in the subject's, in a foreign one and in any,
 * with six kinds of access list. On the scope's side, under roles that allow everything: the same votes, owned or not,
 * the same places, and six shapes of allow list. 9,720 inputs in all; uniformly random ones miss most of these rules.
 */
final class VoteTable {
    static final String ME = "00000000-0000-4000-8000-000000000001";
    static final String OTHER_USER = "00000000-0000-4000-8000-000000000002";
    static final String ORGANIZATION = "00000000-0000-4000-8000-00000000000a";
    static final String FOREIGN_ORGANIZATION = "00000000-0000-4000-8000-00000000000b";
    static final String GROUP = "00000000-0000-4000-8000-0000000000a1";
    static final String OTHER_GROUP = "00000000-0000-4000-8000-0000000000a2";
    static final String OBJECT = "00000000-0000-4000-8000-0000000000f1";
    static final String OTHER_OBJECT = "00000000-0000-4000-8000-0000000000f2";

    private static final String TYPE = "workspace";
    private static final String ACTION = "read";

    private VoteTable() {}

    private enum Vote {
        ABSTAIN,
        YES,
        NO;

        List<Map<String, Object>> permissions() {
            return switch (this) {
                case ABSTAIN -> List.of();
                case YES -> List.of(permission(false, TYPE, ACTION));
                // A grant beside the denial: the denial must outweigh it.
                case NO -> List.of(permission(false, TYPE, "*"), permission(true, TYPE, ACTION));
            };
        }
    }

    private enum Place {
        NOWHERE,
        MEMBER,
        FOREIGN,
        ANY;

        Map<String, Object> object(String owner) {
            String organization =
                    switch (this) {
                        case NOWHERE, ANY -> "";
                        case MEMBER -> ORGANIZATION;
                        case FOREIGN -> FOREIGN_ORGANIZATION;
                    };
            return InputWriter.object(TYPE, OBJECT, owner, organization, this == ANY);
        }
    }

    private enum Sharing {
        NONE,
        USER,
        USER_EVERY_ACTION,
        GROUP_OF_MINE,
        EVERYONE,
        OTHERS;

        void addTo(Map<String, Object> object) {
            switch (this) {
                case NONE -> {}
                case USER -> object.put("acl_user_list", Map.of(ME, List.of(ACTION)));
                case USER_EVERY_ACTION -> object.put("acl_user_list", Map.of(ME, List.of("*")));
                case GROUP_OF_MINE -> object.put("acl_group_list", Map.of(GROUP, List.of(ACTION)));
                case EVERYONE -> {
                    Map<String, Object> everyone = new LinkedHashMap<>();
                    everyone.put(ORGANIZATION, List.of(ACTION));
                    everyone.put(FOREIGN_ORGANIZATION, List.of(ACTION));
                    object.put("acl_group_list", everyone);
                }
                case OTHERS -> {
                    object.put("acl_user_list", Map.of(OTHER_USER, List.of(ACTION)));
                    Map<String, Object> groups = new LinkedHashMap<>();
                    groups.put(OTHER_GROUP, List.of(ACTION));
                    groups.put(GROUP, List.of("update"));
                    object.put("acl_group_list", groups);
                }
            }
        }
    }

    /** The shapes of allow list. */
    private static final List<List<Map<String, Object>>> ALLOW_LISTS = List.of(
            List.of(entry("*", "*")),
            List.of(entry(TYPE, "*")),
            List.of(entry("template", "*")),
            List.of(entry("template", OBJECT), entry(TYPE, OBJECT)),
            List.of(entry(TYPE, OTHER_OBJECT)),
            List.of());

    static List<Map<String, Object>> inputs() {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (Vote site : Vote.values()) {
            for (Vote organization : Vote.values()) {
                for (Vote member : Vote.values()) {
                    for (Vote user : Vote.values()) {
                        Map<String, Object> votes = votes(site, organization, member, user);
                        addRoleSide(inputs, votes);
                        addScopeSide(inputs, votes);
                    }
                }
            }
        }
        return inputs;
    }

    private static void addRoleSide(List<Map<String, Object>> inputs, Map<String, Object> votes) {
        Map<String, Object> subject = InputWriter.subject(
                ME, List.of(votes), List.of(GROUP), withAllowList(everything(), ALLOW_LISTS.get(0)));
        for (String owner : List.of(ME, OTHER_USER, "")) {
            for (Place place : Place.values()) {
                for (Sharing sharing : Sharing.values()) {
                    Map<String, Object> object = place.object(owner);
                    sharing.addTo(object);
                    inputs.add(InputWriter.input(subject, ACTION, object));
                }
            }
        }
    }

    private static void addScopeSide(List<Map<String, Object>> inputs, Map<String, Object> votes) {
        for (String owner : List.of(ME, OTHER_USER)) {
            for (Place place : Place.values()) {
                for (List<Map<String, Object>> allowList : ALLOW_LISTS) {
                    Map<String, Object> subject = InputWriter.subject(
                            ME, List.of(everything()), List.of(GROUP), withAllowList(votes, allowList));
                    inputs.add(InputWriter.input(subject, ACTION, place.object(owner)));
                }
            }
        }
    }

    /** Roles that allow everything, and belong to the organization. */
    private static Map<String, Object> everything() {
        Map<String, Object> grants = InputWriter.grants(List.of(permission(false, "*", "*")), List.of());
        grants.put("by_org_id", Map.of(ORGANIZATION, inner(List.of(), List.of())));
        return grants;
    }

    private static Map<String, Object> votes(Vote site, Vote organization, Vote member, Vote user) {
        Map<String, Object> votes = InputWriter.grants(site.permissions(), user.permissions());
        votes.put("by_org_id", Map.of(ORGANIZATION, inner(organization.permissions(), member.permissions())));
        return votes;
    }

    private static Map<String, Object> withAllowList(Map<String, Object> votes, List<Map<String, Object>> allowList) {
        Map<String, Object> scope = new LinkedHashMap<>(votes);
        scope.put("allow_list", allowList);
        return scope;
    }
}
