package org.slipway.cli.groups;

import java.util.List;
import org.slipway.api.groups.UpdateGroupRequest;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;

/** {@code slipway groups add}. */
@Command(name = "add", description = "Adds members of the organization to a group.")
public final class GroupsAddCommand extends GroupMembership {

    GroupsAddCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    UpdateGroupRequest change(List<String> named) {
        return new UpdateGroupRequest(null, null, null, null, named, null);
    }
}
