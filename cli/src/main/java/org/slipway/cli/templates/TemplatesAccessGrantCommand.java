package org.slipway.cli.templates;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates access grant}. */
@Command(name = "grant", description = "Shares a template with a member or a group of its organization.")
public final class TemplatesAccessGrantCommand implements Callable<Integer> {

    /** What somebody may do with a template. */
    enum Role {
        use,
        admin
    }

    private final Invocation invocation;

    @Parameters(paramLabel = "TEMPLATE", description = "Its name.")
    private String template;

    @ArgGroup(multiplicity = "1")
    private AccessSubject subject;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "use (see it and make workspaces) or admin (change and share it). Default: use.")
    private Role role = Role.use;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    TemplatesAccessGrantCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String path = ServerTemplates.path(ServerTemplates.find(api, organization, template));
        String word = role.name().toLowerCase(Locale.ROOT);
        api.patch(path + "/acl", subject.change(api, path, "acl/available", word));
        invocation.tell(subject.name() + (role == Role.use ? " may use " : " may change and share ") + template + ".");
        return ExitCode.OK;
    }
}
