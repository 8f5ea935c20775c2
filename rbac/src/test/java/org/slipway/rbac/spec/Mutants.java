package org.slipway.rbac.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules once more, written down as literally as Java allows, straight on the inputs: slow, and independent of the
 * engine. Each mutant breaks one rule.
 *
 * @param mutant the broken rule, or null for none
 */
record Mutants(Mutant mutant) {

    /** Ways to get the rules wrong that have been seen to survive weak tests. */
    enum Mutant {
        NEGATION_IGNORED,
        ORGANIZATION_DENIAL_DOES_NOT_STOP_MEMBER_LEVEL,
        ANY_ORGANIZATION_IGNORED_AT_USER_LEVEL,
        ORGANIZATION_DENIAL_OF_SCOPE_IGNORED,
        GROUP_ENTRY_WITHOUT_MEMBERSHIP,
        ALLOW_LIST_ID_IGNORED
    }

    boolean allow(Map<String, ?> input) {
        return new Case(input, mutant).allow();
    }

    private record Case(Map<String, ?> input, Mutant mutant) {

        boolean allow() {
            Map<String, ?> subject = map(input, "subject");
            Map<String, ?> scope = map(subject, "scope");
            return (within(list(subject, "roles"), false) || shared())
                    && within(List.of(scope), true)
                    && reachable(list(scope, "allow_list"));
        }

        private boolean within(List<Map<String, ?>> holders, boolean isScope) {
            int site = vote(level(holders, "site"));
            if (site != 0) {
                return site > 0;
            }
            Collection<String> places = any() ? memberships() : Set.of(text("org_owner"));
            int organization = best(holders, "org", places);
            int member = best(holders, "member", places);
            boolean stopped = organization < 0
                    && mutant != Mutant.ORGANIZATION_DENIAL_DOES_NOT_STOP_MEMBER_LEVEL
                    && !(isScope && mutant == Mutant.ORGANIZATION_DENIAL_OF_SCOPE_IGNORED);
            boolean userLevel =
                    text("org_owner").isEmpty() && (!any() || mutant == Mutant.ANY_ORGANIZATION_IGNORED_AT_USER_LEVEL);
            return organization > 0
                    || owned() && member > 0 && !stopped
                    || owned() && userLevel && vote(level(holders, "user")) > 0;
        }

        private int best(List<Map<String, ?>> holders, String key, Collection<String> organizations) {
            return organizations.stream()
                    .mapToInt(organization ->
                            memberships().contains(organization) ? vote(inner(holders, organization, key)) : 0)
                    .max()
                    .orElse(0);
        }

        private int vote(List<Map<String, ?>> permissions) {
            int vote = 0;
            for (Map<String, ?> permission : permissions) {
                boolean matches = matches(permission, "resource_type", text("type"))
                        && matches(permission, "action", (String) input.get("action"));
                if (matches && Boolean.TRUE.equals(permission.get("negate")) && mutant != Mutant.NEGATION_IGNORED) {
                    return -1;
                }
                vote = matches ? 1 : vote;
            }
            return vote;
        }

        private boolean shared() {
            if (holds(map(object(), "acl_user_list"), me())) {
                return true;
            }
            Map<String, ?> entries = map(object(), "acl_group_list");
            boolean member = any()
                    ? !memberships().isEmpty()
                    : memberships().contains(text("org_owner")) || mutant == Mutant.GROUP_ENTRY_WITHOUT_MEMBERSHIP;
            List<String> groups = new ArrayList<>(list(map(input, "subject"), "groups"));
            if (!any()) {
                groups.add(text("org_owner"));
            }
            return member && groups.stream().anyMatch(group -> holds(entries, group));
        }

        private boolean holds(Map<String, ?> entries, String holder) {
            List<String> actions = list(entries, holder);
            return actions.contains("*") || actions.contains((String) input.get("action"));
        }

        private boolean reachable(List<Map<String, ?>> entries) {
            return entries.stream()
                    .filter(entry -> matches(entry, "type", text("type")))
                    .anyMatch(entry -> matches(entry, "id", text("id")) || mutant == Mutant.ALLOW_LIST_ID_IGNORED);
        }

        private Set<String> memberships() {
            Set<String> organizations = new TreeSet<>();
            List<Map<String, ?>> roles = list(map(input, "subject"), "roles");
            roles.forEach(role -> organizations.addAll(map(role, "by_org_id").keySet()));
            return organizations;
        }

        private boolean owned() {
            return me().equals(text("owner"));
        }

        private boolean any() {
            return Boolean.TRUE.equals(object().get("any_org"));
        }

        private String me() {
            return (String) map(input, "subject").get("id");
        }

        private Map<String, ?> object() {
            return map(input, "object");
        }

        private String text(String key) {
            return (String) object().get(key);
        }
    }

    private static boolean matches(Map<String, ?> holder, String key, String wanted) {
        return "*".equals(holder.get(key)) || wanted.equals(holder.get(key));
    }

    private static List<Map<String, ?>> level(List<Map<String, ?>> holders, String key) {
        List<Map<String, ?>> permissions = new ArrayList<>();
        holders.forEach(holder -> permissions.addAll(list(holder, key)));
        return permissions;
    }

    private static List<Map<String, ?>> inner(List<Map<String, ?>> holders, String organization, String key) {
        List<Map<String, ?>> permissions = new ArrayList<>();
        holders.forEach(holder -> permissions.addAll(list(map(map(holder, "by_org_id"), organization), key)));
        return permissions;
    }

    @SuppressWarnings("unchecked") // an input is made of maps with string keys
    private static Map<String, ?> map(Map<String, ?> holder, String key) {
        return holder.get(key) == null ? Map.of() : (Map<String, ?>) holder.get(key);
    }

    @SuppressWarnings("unchecked") // the caller knows what the input's lists hold
    private static <T> List<T> list(Map<String, ?> holder, String key) {
        return holder.get(key) == null ? List.of() : (List<T>) holder.get(key);
    }
}
