package org.slipway.cli.authz;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.files.LocalFiles;
import org.slipway.cli.http.Json;
import org.slipway.rbac.InvalidAuthorizationException;
import org.slipway.rbac.spec.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway authz gen-input}. */
@Command(
        name = "gen-input",
        description = {
            "Writes inputs for opa eval and for authz check.",
            "Without options: may somebody with access to workspaces in an organization",
            "read their own one there?"
        })
public final class AuthzGenInputCommand implements Callable<Integer> {

    private static final String ORGANIZATION = "00000000-0000-4000-8000-00000000000a";
    private static final String SUBJECT = "member,organization-workspace-access:" + ORGANIZATION;
    private static final String OBJECT = "workspace,owner=me,org=" + ORGANIZATION;

    private final Invocation invocation;

    @Option(
            names = "--subject",
            paramLabel = "ROLES",
            description = "Roles and properties, for example: member,scope=workspace:read,group=ID,id=ID")
    private String subject;

    @Option(names = "--action", paramLabel = "ACTION", description = "For example: read")
    private String action;

    @Option(
            names = "--object",
            paramLabel = "OBJECT",
            description = "A type and properties, for example: workspace,owner=me,org=ID,id=ID")
    private String object;

    @Option(
            names = "--random",
            arity = "2",
            paramLabel = "SEED N",
            hideParamSyntax = true,
            description = "N inputs; the same seed gives the same ones.")
    private List<Long> random;

    @Option(names = "--exhaustive", description = "Every combination of votes: 9,720 inputs.")
    private boolean exhaustive;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there, readable by you only.")
    private Path out;

    AuthzGenInputCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        boolean described = subject != null || action != null || object != null;
        if (Stream.of(described, random != null, exhaustive)
                        .filter(given -> given)
                        .count()
                > 1) {
            throw CliException.usage("Choose one of: --subject, --action and --object; --random; --exhaustive.");
        }
        String text = text();
        if (out == null) {
            invocation.environment().out().println(text);
        } else {
            LocalFiles.writePrivate(out, text + System.lineSeparator());
        }
        return ExitCode.OK;
    }

    private String text() {
        try {
            if (exhaustive) {
                return lines(Inputs.exhaustive());
            }
            if (random != null) {
                return lines(Inputs.random(random.get(0), count()));
            }
            return Json.MAPPER
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Inputs.single(
                            subject == null ? SUBJECT : subject,
                            action == null ? "read" : action,
                            object == null ? OBJECT : object));
        } catch (InvalidAuthorizationException wrong) {
            throw CliException.usage("No such input: " + wrong.getMessage() + ".");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int count() {
        long count = random.get(1);
        if (random.size() != 2 || count < 0 || count > 1_000_000) {
            throw CliException.usage("--random takes a seed and a number of inputs from 0 to 1000000.");
        }
        return (int) count;
    }

    /** An array with one input per line. */
    private static String lines(List<Map<String, Object>> inputs) throws JsonProcessingException {
        var text = new StringBuilder("[");
        String separator = "\n";
        for (Map<String, Object> input : inputs) {
            text.append(separator).append(Json.MAPPER.writeValueAsString(input));
            separator = ",\n";
        }
        return text.append("\n]").toString();
    }
}
