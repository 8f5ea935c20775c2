// The official TypeScript SDK as a client: from the bare address of the MCP endpoint, through its own discovery and
// authorization code, to a tool call; then a refresh by itself when its access token has ended.
import { UnauthorizedError } from "@modelcontextprotocol/sdk/client/auth.js";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { MCP_URL, expect, required, withApp, withPerson } from "./support.mjs";

const REDIRECT_URI = "http://127.0.0.1:9877/callback";

/** What the SDK asks its host to keep. The client id is all that it knows beforehand. */
class Memory {
  constructor(clientId) {
    this.clientId = clientId;
  }
  get redirectUrl() {
    return REDIRECT_URI;
  }
  get clientMetadata() {
    return { client_name: "TypeScript SDK", redirect_uris: [REDIRECT_URI], token_endpoint_auth_method: "none" };
  }
  state() {
    return "state-of-the-sdk";
  }
  clientInformation() {
    return { client_id: this.clientId };
  }
  tokens() {
    return this.kept;
  }
  saveTokens(tokens) {
    this.kept = tokens;
  }
  redirectToAuthorization(url) {
    this.authorization = url;
  }
  saveCodeVerifier(verifier) {
    this.verifier = verifier;
  }
  codeVerifier() {
    return this.verifier;
  }
}

function connect(provider) {
  const client = new Client({ name: "slipway-conformance", version: "1.0.0" });
  const transport = new StreamableHTTPClientTransport(new URL(MCP_URL), { authProvider: provider });
  return { client, transport, done: client.connect(transport) };
}

await withApp({ client_type: "public", redirect_uris: ["http://127.0.0.1/callback"] }, (app) =>
  withPerson(async (person) => {
    const provider = new Memory(app.client_id ?? app.id);
    const first = connect(provider);
    const refusal = await first.done.then(() => undefined, (error) => error);
    expect(refusal instanceof UnauthorizedError, "without a token the SDK is sent to the authorization server");
    const asked = provider.authorization.searchParams;
    expect(asked.get("resource") === MCP_URL, "it asks for a token for the MCP endpoint");
    expect(asked.get("code_challenge_method") === "S256", "it uses PKCE");

    const answer = await person.allow(provider.authorization, REDIRECT_URI);
    expect(answer.searchParams.get("state") === "state-of-the-sdk", "the state comes back");
    await first.transport.finishAuth(answer.searchParams.get("code"));
    expect(Boolean(provider.kept?.access_token), "the code becomes a token");
    expect(Boolean(provider.kept?.refresh_token), "with a refresh token");

    const second = connect(provider);
    await second.done;
    const { tools } = await second.client.listTools();
    expect(tools.some((tool) => tool.name === "whoami"), `tools/list names ${tools.map((tool) => tool.name).join(", ")}`);
    const who = await second.client.callTool({ name: "whoami", arguments: {} });
    expect(!who.isError && JSON.stringify(who.content).includes(required("CONSENT_EMAIL")), "whoami names the person");
    await second.client.close();

    provider.kept = { ...provider.kept, access_token: "an-access-token-that-has-ended" };
    const third = connect(provider);
    await third.done;
    expect(provider.kept.access_token !== "an-access-token-that-has-ended", "a refresh brings a new access token by itself");
    await third.client.close();
  }),
);
