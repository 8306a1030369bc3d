// A server of a test file's own with the demo pools, and a browser to use it.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const program = process.env.TEST_PROGRAM ?? "build/dev/mittler";
const template = process.env.TEST_TEMPLATE;
export const password = "Demo-Sprachmittlung-17";

/** Loads the demo pools into a data folder with a clock that tests move. */
export function loadDemo(folder: string) {
  const load = ["demo", "load", "--data", folder, "--clock", "simulated"];
  const done = spawnSync(program, [...load, "--today", "2026-11-17"], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`demo load failed: ${done.stderr}`);
}

export class House {
  readonly url: string;
  private readonly folder: string;
  private readonly server: ChildProcess;
  private readonly browser: Browser;

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
    const browser = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    return new House(url, folder, server, browser);
  }

  async close() {
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
    return context.newPage();
  }

  /** Logged in as one of the demo logins: "fachkraft", "koordination", "person", "betrieb". */
  async enter(name: string, width = 1280, pool = "solingen"): Promise<Page> {
    const page = await this.visit(width);
    await page.goto("/anmelden");
    await page.getByLabel("E-Mail-Adresse").fill(`${name}@${pool}.example.org`);
    await page.getByLabel("Passwort", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await page.getByRole("button", { name: "Abmelden" }).waitFor();
    return page;
  }

  /** Moves the server's clock; the worker has done what became due. */
  async advance(body: { minutes: number } | { to: string }) {
    const page = await this.visit();
    const login = await page.request.post("/api/v1/sessions", {
      data: { email: "betrieb@solingen.example.org", password },
    });
    if (!login.ok()) throw new Error(`login of betrieb: ${login.status()}`);
    const moved = await page.request.post("/api/v1/clock/advance", {
      data: body,
      headers: { "X-Mittler": "1" },
    });
    if (!moved.ok()) throw new Error(`clock: ${moved.status()} ${await moved.text()}`);
    await page.context().close();
  }
}
