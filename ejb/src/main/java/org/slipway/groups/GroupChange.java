package org.slipway.groups;

import java.util.List;
import java.util.Objects;
import org.slipway.api.ProblemException;

/**
 * What shall change of a group, or be of a new one; null leaves it as it is.
 *
 * @param name letters, digits and single hyphens between them, at most 36 characters
 * @param displayName for people
 * @param avatarUrl address of a picture
 * @param quotaAllowance what each member may spend on workspaces
 * @param addUsers ids or names of members to add
 * @param removeUsers ids or names of members to take out
 */
public record GroupChange(
        String name,
        String displayName,
        String avatarUrl,
        Integer quotaAllowance,
        List<String> addUsers,
        List<String> removeUsers) {

    /**
     * Copies the lists; absent ones are empty.
     *
     * @throws ProblemException {@code INVALID_REQUEST} if a list holds a null
     */
    public GroupChange {
        addUsers = names("add_users", addUsers);
        removeUsers = names("remove_users", removeUsers);
    }

    private static List<String> names(String field, List<String> names) {
        if (names == null) {
            return List.of();
        }
        if (names.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid(field, "holds null where a user should be named");
        }
        return List.copyOf(names);
    }
}
