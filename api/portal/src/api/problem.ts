import type { components } from "../../dist/schema";

type ProblemBody = components["schemas"]["Problem"];
export type Finding = components["schemas"]["Finding"];

/** A refusal of the API: stable code, German and English text, findings by field. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly titleEn: string;
  /** Mostly the field that was refused. */
  readonly detail: string;
  readonly findings: Finding[];
  /** Where to go instead. */
  readonly alternative: string;
  readonly choices: Record<string, unknown>[];
  readonly requestId: string;
  /** Of a rule document: the path of what is wrong, and what may be entered there. */
  readonly field: string;
  readonly text: string;
  readonly textEn: string;

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.code ?? "server_failed");
    this.code = body.code ?? "server_failed";
    this.status = status;
    this.title = body.title ?? "";
    this.titleEn = body.title_en ?? body.title ?? "";
    this.detail = body.detail ?? "";
    this.findings = body.findings ?? [];
    this.alternative = body.alternative ?? "";
    this.choices = (body.choices ?? []) as Record<string, unknown>[];
    this.requestId = body.request_id ?? "";
    this.field = body.field?.path ?? "";
    this.text = body.text ?? "";
    this.textEn = body.text_en ?? this.text;
  }

  /** No answer came: the same act may be sent again with the same Idempotency-Key. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

export function problemOf(status: number, body: unknown): ApiProblem {
  return new ApiProblem(status, typeof body === "object" && body !== null ? body : {});
}

export function lostNetwork(): ApiProblem {
  return new ApiProblem(0, { code: "network_lost" });
}
