package org.slipway.cli.users;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway users create}. */
@Command(name = "create", description = "Makes a user with a password. Asks for what is not given.")
public final class UsersCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--email", description = "E-mail address; signs in with it.")
    private String email;

    @Option(names = "--username", description = "Short name: letters, digits, single dashes.")
    private String username;

    @Option(names = "--name", description = "Full name.")
    private String name;

    @Option(names = "--password-stdin", description = "Read the password from standard input.")
    private boolean passwordFromInput;

    @Option(
            names = "--organization",
            paramLabel = "ID",
            description = "An organization to join; repeat for several. Default: the default organization.")
    private List<String> organizations = List.of();

    UsersCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var answers = new Answers(invocation.environment());
        ObjectNode user = Json.object();
        user.put("email", answers.text(email, "E-mail", "--email"));
        user.put("username", answers.text(username, "Username", "--username"));
        if (name != null) {
            user.put("name", name);
        }
        if (!organizations.isEmpty()) {
            ArrayNode ids = user.putArray("organization_ids");
            organizations.forEach(ids::add);
        }
        user.put("password", answers.newPassword(passwordFromInput));
        invocation.print(invocation.api().post("/api/v2/users", user), UserTable.TABLE);
        return ExitCode.OK;
    }
}
