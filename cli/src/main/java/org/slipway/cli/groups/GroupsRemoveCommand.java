package org.slipway.cli.groups;

import java.util.List;
import org.slipway.api.groups.UpdateGroupRequest;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;

/** {@code slipway groups remove}. */
@Command(name = "remove", description = "Takes users out of a group.")
public final class GroupsRemoveCommand extends GroupMembership {

    GroupsRemoveCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    UpdateGroupRequest change(List<String> named) {
        return new UpdateGroupRequest(null, null, null, null, null, named);
    }
}
