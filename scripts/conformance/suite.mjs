// The MCP project's own suite for authorization servers, with and without a resource. It shows an authorization request
// and waits on its callback port; the person allows.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BASE_URL, MCP_URL, expect, withApp, withPerson } from "./support.mjs";

const PORT = "9879";
const REDIRECT_URI = `http://127.0.0.1:${PORT}/callback`;
const PROGRAM = join(
  createRequire(import.meta.url).resolve.paths("x")[0],
  "@modelcontextprotocol/conformance/dist/index.js",
);

await withApp({ client_type: "public", redirect_uris: [REDIRECT_URI] }, (app) =>
  withPerson(async (person) => {
    for (const resource of [[], ["--resource", MCP_URL]]) {
      const { code, output } = await run(app.client_id ?? app.id, resource, person);
      if (code !== 0) {
        console.log(output);
      }
      expect(code === 0, `the suite for authorization servers passes ${resource.length ? "with" : "without"} a resource`);
    }
  }),
);

async function run(clientId, resource, person) {
  const results = mkdtempSync(join(tmpdir(), "conformance-"));
  const suite = spawn(process.execPath, [
    PROGRAM,
    "authorization",
    "--url",
    BASE_URL,
    "--client-id",
    clientId,
    "-p",
    PORT,
    "-o",
    results,
    ...resource,
  ]);
  let output = "";
  let allowed = Promise.resolve();
  let asked = false;
  const read = (chunk) => {
    output += chunk;
    const request = output.match(/https?:\/\/\S+\/oauth2\/authorize\?\S+/);
    if (request && !asked) {
      asked = true;
      allowed = person.allow(request[0], REDIRECT_URI).catch((error) => {
        output += `\n${error}`;
        suite.kill();
      });
    }
  };
  suite.stdout.on("data", read);
  suite.stderr.on("data", read);
  const code = await new Promise((resolve) => suite.on("close", resolve));
  await allowed;
  rmSync(results, { recursive: true, force: true });
  return { code, output };
}
