package org.slipway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import org.slipway.cli.credentials.CredentialStore;
import org.slipway.cli.credentials.StoredLogin;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Credential;
import org.slipway.cli.http.ServerUrl;
import org.slipway.cli.login.TokenRefresh;
import org.slipway.cli.output.OutputFormat;
import org.slipway.cli.output.Printer;
import org.slipway.cli.output.Table;

/** One run of the client: its environment and the options that every command shares. */
public final class Invocation {

    private static final URI DEFAULT_URL = URI.create("http://localhost:3000");

    private final Environment environment;
    private final CredentialStore credentials;
    private URI givenUrl;
    private OutputFormat chosenFormat;

    Invocation(Environment environment) {
        this.environment = environment;
        this.credentials = new CredentialStore(environment.configFolder());
    }

    /** @param url of the server that this run is about */
    public void useServer(URI url) {
        this.givenUrl = url;
    }

    void format(OutputFormat chosen) {
        this.chosenFormat = chosen;
    }

    /**
     * {@return the format for answers that programs read more often than people: --output, else a table at a terminal,
     * else JSON}
     */
    public OutputFormat formatForPrograms() {
        return Optional.ofNullable(chosenFormat)
                .orElse(environment.keyboard().isPresent() ? OutputFormat.TABLE : OutputFormat.JSON);
    }

    /** {@return what the command may read and write} */
    public Environment environment() {
        return environment;
    }

    /** {@return the credentials file} */
    public CredentialStore credentials() {
        return credentials;
    }

    /**
     * {@return the server: --url, else SLIPWAY_URL, else the one signed in to last, else the address of a server on this
     * machine}
     */
    public URI server() {
        return Optional.ofNullable(givenUrl)
                .or(() -> environment.variable("SLIPWAY_URL").map(ServerUrl::parse))
                .or(credentials::current)
                .orElse(DEFAULT_URL);
    }

    /** {@return a client that signs its requests with SLIPWAY_SESSION_TOKEN, else the stored login, else not at all} */
    public ApiClient api() {
        return new ApiClient(server(), credential());
    }

    /** {@return a client without credentials} */
    public ApiClient anonymousApi() {
        return new ApiClient(server(), Credential.NONE);
    }

    private Credential credential() {
        return environment
                .variable("SLIPWAY_SESSION_TOKEN")
                .map(Credential::sessionToken)
                .or(() -> credentials.find(server()).map(this::usable).map(StoredLogin::credential))
                .orElse(Credential.NONE);
    }

    private StoredLogin usable(StoredLogin login) {
        return new TokenRefresh(credentials, environment.clock()).ifNeeded(server(), login);
    }

    /**
     * Prints an answer: as rows of the table, or as it came from the server.
     *
     * @param answer the server's JSON
     * @param table its columns
     */
    public void print(JsonNode answer, Table table) {
        printer(Optional.ofNullable(chosenFormat).orElse(OutputFormat.TABLE)).print(answer, table);
    }

    /**
     * Prints the outcome of a command that is one value, as itself or as the server's JSON.
     *
     * @param answer the server's JSON
     * @param value what a script wants to capture
     */
    public void print(JsonNode answer, String value) {
        printer(Optional.ofNullable(chosenFormat).orElse(OutputFormat.TABLE)).print(answer, value);
    }

    /**
     * {@return what writes answers to standard output}
     *
     * @param format of the answers
     */
    public Printer printer(OutputFormat format) {
        return new Printer(environment.out(), format, environment.clock());
    }

    /**
     * Tells the person something that is not part of the answer; scripts do not see it.
     *
     * @param text one sentence or more
     */
    public void tell(String text) {
        environment.err().println(text);
        environment.err().flush();
    }
}
