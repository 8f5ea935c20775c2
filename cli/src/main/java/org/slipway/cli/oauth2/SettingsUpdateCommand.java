package org.slipway.cli.oauth2;

import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.api.oauth2.ProviderSettingsRequest;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway oauth2 settings update}. */
@Command(name = "update", description = "Changes settings; what is not given stays.")
public final class SettingsUpdateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--registration",
            negatable = true,
            description = "Whether clients may register themselves (RFC 7591).")
    private Boolean registration;

    @Option(
            names = "--metadata-documents",
            negatable = true,
            description = "Whether a client may be a metadata document on the web.")
    private Boolean documents;

    @Option(
            names = "--allow-domain",
            paramLabel = "DOMAIN",
            description = "Only documents of this domain and those below it; repeat for several, give \"\" for any.")
    private List<String> allowed;

    @Option(
            names = "--deny-domain",
            paramLabel = "DOMAIN",
            description = "No documents of this domain and those below it; repeat for several, give \"\" for none.")
    private List<String> denied;

    @Option(
            names = "--unused-days",
            paramLabel = "DAYS",
            description = "Days after which such a client is removed when nobody gives it access any more.")
    private Integer unusedDays;

    SettingsUpdateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var settings = new ProviderSettingsRequest(registration, documents, named(allowed), named(denied), unusedDays);
        invocation.print(invocation.api().put(SettingsCommand.PATH, settings), SettingsCommand.TABLE);
        return ExitCode.OK;
    }

    /** An empty name empties the list; no name at all leaves it. */
    private static List<String> named(List<String> domains) {
        return domains == null
                ? null
                : domains.stream().filter(domain -> !domain.isBlank()).toList();
    }
}
