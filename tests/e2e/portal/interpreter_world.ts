// What a test of the interpreter's room needs from others: requests of an office, and a second
// person of the pool who logs in.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "playwright-core";
import { type House, password } from "./house.ts";
import { textOf } from "./mail_text.ts";

export const phone = 360;

interface Wanted {
  local: string;
  mode?: "on_site" | "telephone" | "video";
  strategy?: { kind: string; size?: number };
}

export class Office {
  private readonly request: APIRequestContext;
  private place = { requester_id: "", place_id: "" };

  private constructor(request: APIRequestContext) {
    this.request = request;
  }

  /** The coordinator of Solingen, who asks for the first office. */
  static async open(house: House): Promise<Office> {
    const office = new Office(await house.api("koordination"));
    const found = (await office.get("/api/v1/requesters")).items[0];
    office.place = { requester_id: found.id, place_id: found.places[0].id };
    return office;
  }

  /** For whom and where its requests are. */
  atPlace() {
    return this.place;
  }

  async get(path: string) {
    const answer = await this.request.get(path);
    assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }

  async post(path: string, data: object) {
    const headers = { "Idempotency-Key": randomUUID() };
    const answer = await this.request.post(path, { data, headers });
    assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }

  /** A request for Levantine Arabic; everybody who can is asked at once. */
  async order({ local, mode = "on_site", strategy }: Wanted) {
    return this.post("/api/v1/bookings", {
      ...this.place,
      language: "apc",
      setting: "office_talk",
      mode,
      duration_min: 60,
      times: [{ local }],
      strategy: strategy ?? { kind: "all_at_once" },
      contact: { name: "Frau Weber", phone: "0212 4711", room: "214" },
      answers: { legal_effect: false },
      confirmed_findings: [
        "lead_time_short", "question_open", "outside_opening_hours", "public_holiday",
      ],
    });
  }
}

/** Whom an offer of the booking was made to beside the person of the demo login. */
export async function otherAsked(office: Office, booking: string): Promise<string> {
  const me = (await office.get("/api/v1/interpreters?limit=1")).items[0].id;
  for (let tries = 0; tries < 50; ++tries) {
    const { items } = await office.get(`/api/v1/offers?booking_id=${booking}`);
    const other = items.find((one: { interpreter_id: string }) => one.interpreter_id !== me);
    if (other) return other.interpreter_id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("nobody else was asked");
}

/** Invites a person of the pool, who sets the password by the link in the mail. */
export async function invite(house: House, interpreterId: string): Promise<string> {
  const email = "zweite@solingen.example.org";
  const admin = await house.api("verwaltung");
  const person = { email, display_name: "Demo Zweite", role: "interpreter" };
  const data = { ...person, interpreter_id: interpreterId };
  const invited = await admin.post("/api/v1/accounts", { data });
  assert.equal(invited.status(), 201, await invited.text());
  const token = await linkInMail(house, email);
  const set = { tenant: "solingen", token, password };
  assert.equal((await admin.post("/api/v1/password", { data: set })).status(), 204);
  return email;
}

// a mail that is being written ends in .part
const mailsIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];

/** What the pattern finds in mails whose head holds `to`; waits for at least `count` of them. */
export async function foundInMails(house: House, to: string, pattern: RegExp, count = 1) {
  const folder = join(house.data, "mails");
  for (let tries = 0; tries < 50; ++tries) {
    const found = mailsIn(folder).flatMap((name) => {
      const mail = readFileSync(join(folder, name), "utf8");
      const [head = ""] = mail.split("\r\n\r\n");
      return head.includes(to) ? (pattern.exec(textOf(mail))?.[1] ?? []) : [];
    });
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no mail for ${to} in ${mailsIn(folder).length} files`);
}

async function linkInMail(house: House, email: string): Promise<string> {
  const [token = ""] = await foundInMails(house, email, /\/passwort\/solingen\/(\S+)/);
  return token;
}
