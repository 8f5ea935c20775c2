// What the suites share: the server under test, a client registered beforehand, and a person who consents in Chromium.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const BASE_URL = required("BASE_URL").replace(/\/+$/, "");
export const MCP_URL = `${BASE_URL}/mcp`;

export function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set; start scripts/conformance.sh instead`);
  }
  return value;
}

/** Ends the run with the reason unless the condition holds. */
export function expect(condition, sentence) {
  if (!condition) {
    throw new Error(sentence);
  }
  console.log(`ok    ${sentence}`);
}

async function api(method, path, body) {
  const response = await fetch(`${BASE_URL}${path}`, {
    method,
    headers: { "Coder-Session-Token": required("ADMIN_SESSION_TOKEN"), "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
  return response.status === 204 ? undefined : response.json();
}

/** Registers an application for as long as the work takes. */
export async function withApp(app, work) {
  const made = await api("POST", "/api/v2/oauth2-provider/apps", {
    name: `conformance-${Date.now()}`,
    ...app,
  });
  try {
    return await work(made);
  } finally {
    await api("DELETE", `/api/v2/oauth2-provider/apps/${made.id}`);
  }
}

/** Adds a secret to a confidential application. */
export async function secretOf(app) {
  return (await api("POST", `/api/v2/oauth2-provider/apps/${app.id}/secrets`, {})).client_secret_full;
}

/** Registers a resource of somebody else, with a secret for its server, for as long as the work takes. */
export async function withResource(format, work) {
  const made = await api("POST", "/api/v2/oauth2-provider/resources", {
    identifier: `https://files-${Date.now()}.example/mcp`,
    name: "Conformance files",
    scopes: [{ name: "files:read", description: "See your files." }, { name: "files:write" }],
    token_format: format,
  });
  try {
    const secret = await api("POST", `/api/v2/oauth2-provider/resources/${made.id}/secrets`, {});
    return await work({ ...made, secret: secret.client_secret_full });
  } finally {
    await api("DELETE", `/api/v2/oauth2-provider/resources/${made.id}`);
  }
}

/** Lets clients register themselves for as long as the work takes. */
export async function withOpenRegistration(work) {
  const settings = "/api/v2/oauth2-provider/settings";
  const before = (await api("GET", settings)).dynamic_client_registration_enabled;
  await api("PUT", settings, { dynamic_client_registration_enabled: true });
  try {
    return await work();
  } finally {
    await api("PUT", settings, { dynamic_client_registration_enabled: before });
  }
}

const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);

/** A person with a browser: opens an authorization request, signs in, allows, and is sent back to the client. */
export async function withPerson(work) {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    const context = await browser.newContext();
    return await work({
      allow: (url, redirectUri) => allow(context, String(url), redirectUri),
      allowDevice: (url) => allowDevice(context, String(url)),
    });
  } finally {
    await browser.close();
  }
}

/** @returns {Promise<URL>} where the browser was sent, with the answer in its query */
async function allow(context, url, redirectUri) {
  const page = await context.newPage();
  try {
    const back = page.waitForRequest((request) => request.url().startsWith(redirectUri) && request.isNavigationRequest());
    // Whoever must not miss the answer listens there; where nobody listens, the browser's own error page is fine.
    await open(page, url);
    await page.getByRole("button", { name: "Allow", exact: true }).click();
    return new URL((await back).url());
  } finally {
    await page.close();
  }
}

/** Opens an address, and signs in where the server asks for it. */
async function open(page, url) {
  await page.goto(url);
  if (new URL(page.url()).pathname === "/login") {
    await page.fill("[name=email]", required("CONSENT_EMAIL"));
    await page.fill("[name=password]", required("CONSENT_PASSWORD"));
    await page.press("[name=password]", "Enter");
    await page.waitForURL((current) => current.pathname !== "/login");
  }
}

/** The person opens what the device shows, compares the code and allows. */
async function allowDevice(context, url) {
  const page = await context.newPage();
  try {
    await open(page, url);
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    await page.getByRole("button", { name: "Allow", exact: true }).click();
    await page.getByRole("heading", { name: "has access" }).waitFor();
  } finally {
    await page.close();
  }
}
