package org.slipway.cli.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 apps update}: the server replaces as a whole, so what is not given is sent as it was. */
@Command(name = "update", description = "Changes an application; what is not given stays.")
public final class AppsUpdateCommand implements Callable<Integer> {

    private static final List<String> KEPT = List.of("name", "callback_url", "redirect_uris", "icon", "scope");

    private final Invocation invocation;

    @Parameters(paramLabel = "APP", description = "Name or client id.")
    private String app;

    @Option(names = "--name", description = "A new name.")
    private String name;

    @Mixin
    private AppOptions options;

    AppsUpdateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String path = Apps.path(api, app);
        ObjectNode changed = kept(api.get(path));
        if (name != null) {
            changed.put("name", name);
        }
        options.addTo(changed);
        invocation.print(api.put(path, changed), Apps.TABLE);
        return ExitCode.OK;
    }

    private static ObjectNode kept(JsonNode current) {
        ObjectNode same = Json.object();
        for (String member : KEPT) {
            if (current.hasNonNull(member)) {
                same.set(member, current.get(member));
            }
        }
        return same;
    }
}
