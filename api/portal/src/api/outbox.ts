// Answers of the interpreter on their way to the server. Each is written down on the phone before
// it is sent and keeps its Idempotency-Key, so that a dead spot neither loses nor doubles it.
import type { components } from "../../dist/schema";
import { api, ask } from "./client";
import { ApiProblem, type Finding } from "./problem";
import { allRows, putRow, removeRow } from "./store";

type Schemas = components["schemas"];
export type Letter =
  | { act: "accept" | "decline" | "recuse"; subject: string }
  | { act: "accept_series" | "decline_series"; subject: string }
  | { act: "propose"; subject: string; body: { local: string; ambiguous?: "earlier" | "later" } }
  | { act: "submit_timesheet"; subject: string; body: Schemas["TimesheetInput"] }
  | {
      act: "confirm_timesheet";
      subject: string;
      body: { how: "pin" | "signature"; pin?: string; signer_name?: string; drawing?: string };
    };

export type Sent = Letter & {
  key: string;
  account: string;
  /** What it is about, in words of the page: a day and a time. */
  about: string;
  at: number;
  state: "waiting" | "done" | "refused";
  /** A first try found no net. */
  late?: boolean;
  answer?: {
    state?: string;
    assignment_id?: string | null;
    /** Of an answer to a series. */
    done?: number;
    answers?: Schemas["SeriesAnswers"]["answers"];
  };
  problem?: Pick<ApiProblem, "code" | "title" | "titleEn" | "status"> & { findings: Finding[] };
};

const old_ms = 24 * 3600_000;
let letters: Sent[] = [];
const listeners = new Set<() => void>();
const afterwards = new Set<(letter: Sent) => void>();

export const lettersNow = () => letters;

export function followLetters(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Calls `listener` with every letter that got its answer. */
export function whenAnswered(listener: (letter: Sent) => void) {
  afterwards.add(listener);
  return () => void afterwards.delete(listener);
}

function show(next: Sent[]) {
  letters = next;
  for (const listener of listeners) listener();
}

async function write(letter: Sent) {
  const others = letters.filter((one) => one.key !== letter.key);
  show([...others, letter].sort((a, b) => a.at - b.at));
  await putRow("outbox", letter.key, letter);
}

export async function forgetLetter(key: string) {
  show(letters.filter((one) => one.key !== key));
  await removeRow("outbox", key);
}

/** What got its answer goes; what still waits is sent when its account comes back. */
export async function forgetAnswered() {
  for (const one of letters.filter((letter) => letter.state !== "waiting"))
    await forgetLetter(one.key);
}

/** Reads what earlier visits left behind; old answers have been read by then. */
export async function loadLetters() {
  const kept = await allRows<Sent>("outbox");
  const fresh = kept.filter((one) => one.state === "waiting" || Date.now() - one.at < old_ms);
  for (const one of kept) if (!fresh.includes(one)) await removeRow("outbox", one.key);
  const known = letters.filter((one) => !fresh.some((other) => other.key === one.key));
  show([...fresh, ...known].sort((a, b) => a.at - b.at));
}

function post(letter: Sent): Promise<unknown> {
  const header = { "Idempotency-Key": letter.key };
  const offer = { params: { path: { offer_id: letter.subject }, header } };
  const assignment = { params: { path: { assignment_id: letter.subject }, header } };
  switch (letter.act) {
    case "accept":
      return ask(api.POST("/api/v1/offers/{offer_id}/accept", { ...offer, body: {} }));
    case "decline":
      return ask(api.POST("/api/v1/offers/{offer_id}/decline", { ...offer, body: {} }));
    case "recuse":
      return ask(api.POST("/api/v1/offers/{offer_id}/recuse", { ...offer, body: {} }));
    case "accept_series":
    case "decline_series":
      return ask(
        api.POST("/api/v1/series/{series_id}/offers/answer", {
          params: { path: { series_id: letter.subject }, header },
          body: { answer: letter.act === "accept_series" ? "accept" : "decline" },
        }),
      );
    case "propose": {
      const { body } = letter;
      return ask(api.POST("/api/v1/offers/{offer_id}/propose", { ...offer, body }));
    }
    case "submit_timesheet": {
      const sheet = { ...assignment, body: letter.body };
      return ask(api.PUT("/api/v1/assignments/{assignment_id}/timesheet", sheet));
    }
    case "confirm_timesheet": {
      const sign = { ...assignment, body: letter.body };
      return ask(api.POST("/api/v1/assignments/{assignment_id}/timesheet/confirm", sign));
    }
  }
}

/** The letter with the server's answer; still waiting when none came. */
async function tryOnce(letter: Sent): Promise<Sent> {
  try {
    const answer = (await post(letter)) as Sent["answer"];
    const { state, assignment_id, done, answers } = answer ?? {};
    return {
      ...letter, state: "done", answer: { state, assignment_id, done, answers },
    } as Sent;
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    const loginFirst = problem.status === 401;
    const unanswered = problem.unanswered && problem.code !== "pin_locked";
    if (unanswered || loginFirst) return { ...letter, late: true };
    const { code, title, titleEn, status, findings } = problem;
    return { ...letter, state: "refused", problem: { code, title, titleEn, status, findings } };
  }
}

/** Sends what waits, in order, until the net is lost again. Only letters of this account. */
export async function sendLetters(account: string): Promise<void> {
  await navigator.locks.request("mittler.outbox", async () => {
    await loadLetters(); // another tab may have sent some
    let hasNet = true;
    for (const letter of letters) {
      if (letter.account !== account || letter.state !== "waiting") continue;
      const answered: Sent = hasNet ? await tryOnce(letter) : { ...letter, late: true };
      await write(withoutSecret(answered));
      hasNet = answered.state !== "waiting";
      if (hasNet) for (const listener of afterwards) listener(answered);
    }
  });
}

function withoutSecret(letter: Sent): Sent {
  if (letter.act !== "confirm_timesheet" || letter.state === "waiting") return letter;
  return { ...letter, body: { how: letter.body.how } };
}

/** Writes an act down and sends it now, or as soon as there is a net. */
export async function sendLetter(account: string, about: string, letter: Letter) {
  const same = (one: Sent) => one.act === letter.act && one.subject === letter.subject;
  if (letters.some((one) => same(one) && one.state === "waiting")) return;
  for (const one of letters.filter(same)) await forgetLetter(one.key); // answered before
  const key = crypto.randomUUID();
  await write({ ...letter, key, account, about, at: Date.now(), state: "waiting" } as Sent);
  await sendLetters(account);
}
