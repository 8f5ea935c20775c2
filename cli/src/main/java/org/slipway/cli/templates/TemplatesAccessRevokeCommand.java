package org.slipway.cli.templates;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates access revoke}. */
@Command(name = "revoke", description = "Stops sharing a template with a member or a group.")
public final class TemplatesAccessRevokeCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TEMPLATE", description = "Its name.")
    private String template;

    @ArgGroup(multiplicity = "1")
    private AccessSubject subject;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    TemplatesAccessRevokeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String path = ServerTemplates.path(ServerTemplates.find(api, organization, template));
        api.patch(path + "/acl", subject.change(api, path, "acl", ""));
        invocation.tell(template + " is not shared with " + subject.name() + " any more.");
        return ExitCode.OK;
    }
}
