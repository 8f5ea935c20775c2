// The MCP project's suite for MCP servers, for the newest protocol version that the endpoint speaks. It cannot carry a
// token, so a proxy on this machine adds one. server-expected.yaml lists what does not concern this server, and why; what
// fails beside it, or passes in spite of it, fails the run.
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request as forward } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BASE_URL, MCP_URL, expect, withApp, withPerson } from "./support.mjs";

const PROTOCOL = "2025-11-25";
const REDIRECT_URI = "http://127.0.0.1:9880/callback";
const PROGRAM = join(
  createRequire(import.meta.url).resolve.paths("x")[0],
  "@modelcontextprotocol/conformance/dist/index.js",
);
const EXPECTED = join(dirname(fileURLToPath(import.meta.url)), "server-expected.yaml");

await withApp({ client_type: "public", redirect_uris: [REDIRECT_URI] }, (app) =>
  withPerson(async (person) => {
    const token = await tokenFor(app.client_id ?? app.id, person);
    const proxy = createServer((asked, answer) => addToken(token, asked, answer));
    await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    try {
      const { code, output } = await run(`http://127.0.0.1:${proxy.address().port}/mcp`);
      if (code !== 0 || process.env.VERBOSE) {
        console.log(output);
      }
      expect(code === 0, `the suite for servers of ${PROTOCOL} finds what it should, and nothing else`);
    } finally {
      proxy.close();
      proxy.closeAllConnections();
    }
  }),
);

/** An access token for the MCP endpoint, by the person's consent. */
async function tokenFor(clientId, person) {
  const verifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: REDIRECT_URI,
    resource: MCP_URL,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const answer = await person.allow(`${BASE_URL}/oauth2/authorize?${query}`, REDIRECT_URI);
  const response = await fetch(`${BASE_URL}/oauth2/tokens`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: clientId,
      code: answer.searchParams.get("code"),
      redirect_uri: REDIRECT_URI,
      code_verifier: verifier,
      resource: MCP_URL,
    }),
  });
  expect(response.ok, "the person's consent gives a token");
  return (await response.json()).access_token;
}

/** Passes a request on as it came, with the token. */
function addToken(token, asked, answer) {
  const headers = { ...asked.headers, authorization: `Bearer ${token}` };
  if (headers.host === `127.0.0.1:${asked.socket.localPort}`) {
    headers.host = new URL(BASE_URL).host;
  }
  const passed = forward(`${BASE_URL}${asked.url}`, { method: asked.method, headers }, (given) => {
    answer.writeHead(given.statusCode, given.headers);
    given.pipe(answer);
  });
  passed.on("error", () => answer.destroy());
  answer.on("close", () => passed.destroy());
  asked.pipe(passed);
}

async function run(url) {
  const results = mkdtempSync(join(tmpdir(), "conformance-"));
  const suite = spawn(process.execPath, [
    PROGRAM,
    "server",
    "--url",
    url,
    "--suite",
    "active",
    "--spec-version",
    PROTOCOL,
    "--expected-failures",
    EXPECTED,
    "-o",
    results,
  ]);
  let output = "";
  suite.stdout.on("data", (chunk) => (output += chunk));
  suite.stderr.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => suite.on("close", resolve));
  rmSync(results, { recursive: true, force: true });
  return { code, output };
}
