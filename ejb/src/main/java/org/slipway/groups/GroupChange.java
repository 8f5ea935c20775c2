package org.slipway.groups;

import java.util.List;

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

    /** Copies the lists; absent ones are empty. */
    public GroupChange {
        addUsers = addUsers == null ? List.of() : List.copyOf(addUsers);
        removeUsers = removeUsers == null ? List.of() : List.copyOf(removeUsers);
    }
}
