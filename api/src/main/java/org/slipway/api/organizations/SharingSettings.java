package org.slipway.api.organizations;

/**
 * Who may share workspaces in an organization.
 *
 * @param sharingDisabled whether nobody may; only in answers
 * @param shareableWorkspaceOwners {@code everyone}, {@code service_accounts} or {@code none}
 */
public record SharingSettings(Boolean sharingDisabled, String shareableWorkspaceOwners) {}
