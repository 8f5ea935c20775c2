// oauth4webapi, which throws on every deviation from the standards: discovery in both forms, protected resource metadata,
// authorization code with PKCE, refresh, revocation; as a public and as a confidential client.
import * as oauth from "oauth4webapi";
import { BASE_URL, MCP_URL, expect, secretOf, withApp, withPerson } from "./support.mjs";

const REDIRECT_URI = "http://127.0.0.1:9878/callback";
const insecure = { [oauth.allowInsecureRequests]: BASE_URL.startsWith("http:") };
const issuer = new URL(BASE_URL);

const resource = await oauth.processResourceDiscoveryResponse(
  new URL(MCP_URL),
  await oauth.resourceDiscoveryRequest(new URL(MCP_URL), insecure),
);
expect(resource.authorization_servers.includes(BASE_URL), "the metadata of /mcp names the authorization server");

const server = await oauth.processDiscoveryResponse(
  issuer,
  await oauth.discoveryRequest(issuer, { algorithm: "oauth2", ...insecure }),
);
expect(server.code_challenge_methods_supported.includes("S256"), "the server's metadata is well-formed and has S256");

for (const type of ["public", "confidential"]) {
  await withApp({ client_type: type, redirect_uris: ["http://127.0.0.1/callback"] }, (app) =>
    withPerson(async (person) => {
      const client = { client_id: app.client_id ?? app.id };
      for (const authentication of await authentications(type, app)) {
        await codeFlow(client, authentication, person, type);
      }
    }),
  );
}

async function authentications(type, app) {
  if (type === "public") {
    return [oauth.None()];
  }
  const secret = await secretOf(app);
  return [oauth.ClientSecretBasic(secret), oauth.ClientSecretPost(secret)];
}

async function codeFlow(client, authentication, person, type) {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const request = new URL(server.authorization_endpoint);
  request.search = new URLSearchParams({
    response_type: "code",
    client_id: client.client_id,
    redirect_uri: REDIRECT_URI,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    resource: MCP_URL,
    state,
  });
  const answer = oauth.validateAuthResponse(server, client, await person.allow(request, REDIRECT_URI), state);
  const tokens = await oauth.processAuthorizationCodeResponse(
    server,
    client,
    await oauth.authorizationCodeGrantRequest(server, client, authentication, answer, REDIRECT_URI, verifier, {
      additionalParameters: { resource: MCP_URL },
      ...insecure,
    }),
  );
  expect(tokens.token_type === "bearer", `a ${type} client exchanges its code`);

  const refreshed = await oauth.processRefreshTokenResponse(
    server,
    client,
    await oauth.refreshTokenGrantRequest(server, client, authentication, tokens.refresh_token, {
      additionalParameters: { resource: MCP_URL },
      ...insecure,
    }),
  );
  expect(refreshed.access_token !== tokens.access_token, `a ${type} client refreshes`);

  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, authentication, refreshed.refresh_token, insecure),
  );
  const refused = await oauth
    .refreshTokenGrantRequest(server, client, authentication, refreshed.refresh_token, insecure)
    .then((response) => oauth.processRefreshTokenResponse(server, client, response))
    .then(() => undefined, (error) => error);
  expect(refused?.error === "invalid_grant", `a ${type} client revokes`);
}
