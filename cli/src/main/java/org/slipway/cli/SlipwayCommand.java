package org.slipway.cli;

import java.net.URI;
import org.slipway.cli.audit.AuditCommand;
import org.slipway.cli.authz.AuthzCommand;
import org.slipway.cli.groups.GroupsCommand;
import org.slipway.cli.login.LoginCommand;
import org.slipway.cli.login.LogoutCommand;
import org.slipway.cli.login.SetupCommand;
import org.slipway.cli.login.WhoamiCommand;
import org.slipway.cli.oauth2.OAuth2Command;
import org.slipway.cli.organizations.OrganizationsCommand;
import org.slipway.cli.output.OutputFormat;
import org.slipway.cli.roles.RolesCommand;
import org.slipway.cli.sessions.SessionsCommand;
import org.slipway.cli.template.TemplateCommand;
import org.slipway.cli.templates.TemplatesCommand;
import org.slipway.cli.tokens.TokensCommand;
import org.slipway.cli.users.UsersCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command tree. */
@Command(
        name = "slipway",
        description = "Works with a Slipway server.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SetupCommand.class,
            LoginCommand.class,
            LogoutCommand.class,
            WhoamiCommand.class,
            UsersCommand.class,
            OrganizationsCommand.class,
            GroupsCommand.class,
            RolesCommand.class,
            TokensCommand.class,
            SessionsCommand.class,
            OAuth2Command.class,
            AuthzCommand.class,
            AuditCommand.class,
            TemplateCommand.class,
            TemplatesCommand.class,
            CommandsCommand.class
        })
final class SlipwayCommand extends CommandGroup {

    /** Shown under the help of the root only: commands inherit annotations, and would repeat it. */
    static final String[] FOOTER = {
        "",
        "Without --url the server is SLIPWAY_URL, else the one you signed in to last,",
        "else http://localhost:3000. SLIPWAY_SESSION_TOKEN replaces the stored login.",
        "",
        "Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 not signed in,",
        "4 server unreachable."
    };

    private final Invocation invocation;

    SlipwayCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            converter = ServerUrlConverter.class,
            description = "The server, for example https://slipway.example.")
    void url(URI url) {
        invocation.useServer(url);
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|json",
            scope = ScopeType.INHERIT,
            description = "How answers are printed. Default: table.")
    void output(OutputFormat format) {
        invocation.format(format);
    }
}
