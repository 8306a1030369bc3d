// A server of a test file's own with the demo pools, and a browser to use it.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach } from "node:test";
import { type APIRequestContext, type Browser, type BrowserContext, chromium, type Page, request }
  from "playwright-core";
import { launching, loadDemo, program } from "./start.ts";

const template = process.env.TEST_TEMPLATE;
const shared = process.env.TEST_BROWSER;
export const password = "Demo-Sprachmittlung-17";

// A page that a test leaves open asks the server at every event: it closes with its test, unless
// it was there before.
const open = new Set<BrowserContext>();
let older = new Set<BrowserContext>();
beforeEach(() => { older = new Set(open); });
afterEach(async () => {
  for (const context of open.difference(older)) await context.close();
});

export class House {
  readonly url: string;
  private readonly folder: string;
  private readonly server: ChildProcess;
  private readonly browser: Browser;
  private readonly logins = new Map<string, Promise<APIRequestContext>>();

  private constructor(url: string, folder: string, server: ChildProcess, browser: Browser) {
    this.url = url;
    this.folder = folder;
    this.server = server;
    this.browser = browser;
  }

  static async open(): Promise<House> {
    const folder = mkdtempSync(join(tmpdir(), "mittler-portal-"));
    const data = join(folder, "data");
    if (template) spawnSync("cp", ["-a", template, data]); // the stores own their files
    else loadDemo(data);
    const server = spawn(
      program,
      ["serve", "--data", data, "--clock", "simulated", "--port", "0", "--log-level", "warn"],
      { stdio: ["ignore", "inherit", "pipe"] },
    );
    let said = "";
    const url = await new Promise<string>((resolve, fail) => {
      createInterface({ input: server.stderr as NodeJS.ReadableStream }).on("line", (line) => {
        const ready = /mittler is ready: (\S+)/.exec(line);
        if (ready?.[1]) resolve(ready[1]);
        said += `${line}\n`;
      });
      server.once("exit", () => fail(new Error(`the server ended: ${said}`)));
    });
    const browser = await (shared ? chromium.connect(shared) : chromium.launch(launching));
    return new House(url, folder, server, browser);
  }

  async close() {
    for (const login of this.logins.values()) await (await login).dispose();
    await this.browser.close();
    const ended = new Promise((resolve) => this.server.once("exit", resolve));
    this.server.kill("SIGTERM");
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The data folder of the server: its mails lie there. */
  get data(): string {
    return join(this.folder, "data");
  }

  /** A browser of somebody's own: German, with the given width in pixels. */
  async visit(width = 1280, options: { dark?: boolean } = {}): Promise<Page> {
    const context: BrowserContext = await this.browser.newContext({
      baseURL: this.url,
      locale: "de-DE",
      timezoneId: "Europe/Berlin",
      viewport: { width, height: width < 600 ? 740 : 900 },
      colorScheme: options.dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(10_000);
    open.add(context);
    context.once("close", () => open.delete(context));
    return context.newPage();
  }

  /** Logged in as one of the demo logins: "fachkraft", "koordination", "person", "betrieb". */
  async enter(name: string, width = 1280, pool = "solingen"): Promise<Page> {
    const page = await this.visit(width);
    await logIn(page.request, `${name}@${pool}.example.org`);
    await page.goto("/");
    await page.getByRole("button", { name: "Abmelden" }).waitFor();
    return page;
  }

  /** The API as a demo login uses it, without a page. */
  api(name: string, pool = "solingen"): Promise<APIRequestContext> {
    const email = `${name}@${pool}.example.org`;
    let login = this.logins.get(email);
    if (!login) {
      login = request
        .newContext({ baseURL: this.url, extraHTTPHeaders: { "X-Mittler": "1" } })
        .then((context) => logIn(context, email));
      this.logins.set(email, login);
    }
    return login;
  }

  /** Moves the server's clock; the worker has done what became due. */
  async advance(data: { minutes: number } | { to: string }) {
    const api = await this.api("betrieb");
    const moved = await api.post("/api/v1/clock/advance", { data });
    if (!moved.ok()) throw new Error(`clock: ${moved.status()} ${await moved.text()}`);
  }
}

/** Opens a session by the API; the context keeps its cookie. */
export async function logIn(context: APIRequestContext, email: string) {
  const done = await context.post("/api/v1/sessions", { data: { email, password } });
  if (!done.ok()) throw new Error(`${email}: ${done.status()} ${await done.text()}`);
  return context;
}
