// oauth4webapi, which throws on every deviation from the standards: discovery in both forms, protected resource metadata,
// authorization code with PKCE, refresh, revocation, as a public client, with a secret and with a key (private_key_jwt); client
// credentials, the device grant, introspection, registration, and JWT access tokens as a resource checks them (RFC 9068).
import * as oauth from "oauth4webapi";
import {
  BASE_URL,
  MCP_URL,
  expect,
  secretOf,
  withApp,
  withOpenRegistration,
  withPerson,
  withResource,
} from "./support.mjs";

const REDIRECT_URI = "http://127.0.0.1:9878/callback";
const insecure = { [oauth.allowInsecureRequests]: BASE_URL.startsWith("http:") };
const issuer = new URL(BASE_URL);

const resource = await oauth.processResourceDiscoveryResponse(
  new URL(MCP_URL),
  await oauth.resourceDiscoveryRequest(new URL(MCP_URL), insecure),
);
expect(resource.authorization_servers.includes(BASE_URL), "the metadata of /mcp names the authorization server");

const discover = async (algorithm) =>
  oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm, ...insecure }));

const server = await discover("oauth2");
expect(server.code_challenge_methods_supported.includes("S256"), "the server's metadata is well-formed and has S256");

const openid = await discover("oidc");
expect(openid.token_endpoint === server.token_endpoint, "OpenID discovery finds the same server");

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

const key = await clientKey("ES256");
await withApp({ redirect_uris: ["http://127.0.0.1/callback"], ...key.registration }, (app) =>
  withPerson((person) => codeFlow({ client_id: app.client_id }, key.authentication, person, "private_key_jwt")),
);

for (const format of ["opaque", "jwt"]) {
  await withResource(format, async (files) => {
    await clientCredentials(files, format);
    await device(files, format);
  });
}
await withOpenRegistration(registration);

/** An app gets a token for itself, with a secret or with a key of its own, and the resource recognises it. */
async function clientCredentials(files, format) {
  await withApp({ grant_types: ["client_credentials"] }, async (app) => {
    for (const authentication of await authentications("confidential", app)) {
      await ownToken(files, format, app, authentication, "a secret");
    }
  });
  for (const algorithm of server.token_endpoint_auth_signing_alg_values_supported) {
    const key = await clientKey(algorithm);
    await withApp({ grant_types: ["client_credentials"], ...key.registration }, (app) =>
      ownToken(files, format, app, key.authentication, `a key for ${algorithm}`),
    );
  }
}

async function ownToken(files, format, app, authentication, proof) {
  const client = { client_id: app.client_id };
  const tokens = await oauth.processClientCredentialsResponse(
    server,
    client,
    await oauth.clientCredentialsGrantRequest(
      server,
      client,
      authentication,
      { resource: files.identifier, scope: "files:read" },
      insecure,
    ),
  );
  expect(tokens.refresh_token === undefined, `a client with ${proof} gets a token for itself, and no refresh token`);
  await recognised(files, format, tokens.access_token, client.client_id, client.client_id);
}

/** A new key, as an app registers it, and as the client uses it. */
async function clientKey(algorithm) {
  const pair = await oauth.generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await crypto.subtle.exportKey("jwk", pair.publicKey)), kid: "one", alg: algorithm };
  return {
    registration: { token_endpoint_auth_method: "private_key_jwt", jwks: { keys: [jwk] } },
    authentication: oauth.PrivateKeyJwt({ key: pair.privateKey, kid: "one" }),
  };
}

/** A device waits for a person, and gets what the person allows. */
async function device(files, format) {
  const grant = "urn:ietf:params:oauth:grant-type:device_code";
  await withApp({ client_type: "public", grant_types: [grant, "refresh_token"] }, (app) =>
    withPerson(async (person) => {
      const client = { client_id: app.client_id };
      const started = await oauth.processDeviceAuthorizationResponse(
        server,
        client,
        await oauth.deviceAuthorizationRequest(
          server,
          client,
          oauth.None(),
          { resource: files.identifier, scope: "files:read" },
          insecure,
        ),
      );
      const ask = async () =>
        oauth.processDeviceCodeResponse(
          server,
          client,
          await oauth.deviceCodeGrantRequest(server, client, oauth.None(), started.device_code, insecure),
        );
      const waiting = await ask().then(() => undefined, (error) => error);
      expect(waiting?.error === "authorization_pending", "a device waits");
      await person.allowDevice(started.verification_uri_complete);
      const tokens = await ask();
      expect(tokens.scope === "files:read", "a device gets what the person has allowed");
      await recognised(files, format, tokens.access_token, client.client_id);
    }),
  );
}

/** The resource's server asks about the token, and checks its signature where it has one. */
async function recognised(files, format, token, clientId, subject) {
  const asker = { client_id: files.id };
  const about = await oauth.processIntrospectionResponse(
    server,
    asker,
    await oauth.introspectionRequest(server, asker, oauth.ClientSecretBasic(files.secret), token, insecure),
  );
  expect(about.active && about.aud === files.identifier && about.client_id === clientId, `introspection knows the ${format} token`);
  expect(subject === undefined || about.sub === subject, "the token says for whom it acts");
  if (format === "jwt") {
    const request = new Request(files.identifier, { headers: { Authorization: `Bearer ${token}` } });
    const claims = await oauth.validateJwtAccessToken(server, request, files.identifier, insecure);
    expect(claims.client_id === clientId && claims.scope === "files:read", "the JWT is one of RFC 9068, signed by a published key");
  }
}

/** A client registers itself, at the address that the metadata has only while registration is open. */
async function registration() {
  const client = await oauth.processDynamicClientRegistrationResponse(
    await oauth.dynamicClientRegistrationRequest(
      await discover("oauth2"),
      { client_name: "Strict", redirect_uris: [REDIRECT_URI], token_endpoint_auth_method: "none" },
      insecure,
    ),
  );
  expect(client.client_id.length > 0, "a client registers itself");
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
