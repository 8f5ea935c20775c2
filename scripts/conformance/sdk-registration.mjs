// The official TypeScript SDK without a client id: it registers itself, or names its metadata document, and gets in.
//
// The document needs https, which the SDK demands, at an address of this machine, which the server must be told to accept
// (slipway.oauth2.document-allow-loopback) and whose certificate it must trust: DOCUMENT_KEY and DOCUMENT_CERT name the
// PEM files. Without them only registration is tried.
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { UnauthorizedError } from "@modelcontextprotocol/sdk/client/auth.js";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { BASE_URL, MCP_URL, expect, required, withPerson } from "./support.mjs";

const REDIRECT_URI = "http://127.0.0.1:9878/callback";
const METADATA = { client_name: "TypeScript SDK", redirect_uris: [REDIRECT_URI], token_endpoint_auth_method: "none" };

async function settings(change) {
  const response = await fetch(`${BASE_URL}/api/v2/oauth2-provider/settings`, {
    method: change ? "PUT" : "GET",
    headers: { "Coder-Session-Token": required("ADMIN_SESSION_TOKEN"), "Content-Type": "application/json" },
    body: change && JSON.stringify(change),
  });
  expect(response.ok, "an owner can see and change the settings");
  return response.json();
}

/** What the SDK asks its host to keep; it knows no client id. */
class Memory {
  constructor(clientMetadataUrl) {
    this.clientMetadataUrl = clientMetadataUrl;
  }
  get redirectUrl() {
    return REDIRECT_URI;
  }
  get clientMetadata() {
    return METADATA;
  }
  clientInformation() {
    return this.client;
  }
  saveClientInformation(client) {
    this.client = client;
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

async function getIn(person, provider, how) {
  const transport = () => new StreamableHTTPClientTransport(new URL(MCP_URL), { authProvider: provider });
  const first = transport();
  const refusal = await new Client({ name: "slipway-conformance", version: "1.0.0" })
    .connect(first)
    .then(() => undefined, (error) => error);
  expect(refusal instanceof UnauthorizedError, `${how}: the SDK is sent to the authorization server`);
  const answer = await person.allow(provider.authorization, REDIRECT_URI);
  await first.finishAuth(answer.searchParams.get("code"));
  const client = new Client({ name: "slipway-conformance", version: "1.0.0" });
  await client.connect(transport());
  const who = await client.callTool({ name: "whoami", arguments: {} });
  expect(JSON.stringify(who.content).includes(required("CONSENT_EMAIL")), `${how}: whoami names the person`);
  await client.close();
}

const before = await settings();
await settings({ dynamic_client_registration_enabled: true, client_id_metadata_documents_enabled: true });
try {
  await withPerson(async (person) => {
    const registered = new Memory();
    await getIn(person, registered, "registration");
    expect(/^[0-9a-f-]{36}$/.test(registered.client.client_id), "registration: the server gave the client id");
    if (!process.env.DOCUMENT_KEY) {
      console.log("skip  metadata document: DOCUMENT_KEY and DOCUMENT_CERT are not set");
      return;
    }
    let fetches = 0;
    const server = createServer(
      { key: readFileSync(required("DOCUMENT_KEY")), cert: readFileSync(required("DOCUMENT_CERT")) },
      (request, response) => {
        fetches++;
        response.setHeader("Content-Type", "application/json");
        response.end(JSON.stringify({ client_id: `https://${request.headers.host}${request.url}`, ...METADATA }));
      },
    );
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const address = `https://localhost:${server.address().port}/client-${Date.now()}.json`;
      const documented = new Memory(address);
      await getIn(person, documented, "metadata document");
      expect(documented.client.client_id === address, "metadata document: its address is the client id");
      expect(fetches === 1, "metadata document: it was fetched once");
    } finally {
      server.close();
    }
  });
} finally {
  await settings(before);
}
