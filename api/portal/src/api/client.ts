import createClient, { type Middleware } from "openapi-fetch";
import { lostNetwork, problemOf } from "./problem";
import type { paths } from "../../dist/schema";

const markWrites: Middleware = {
  onRequest({ request }) {
    if (request.method !== "GET") request.headers.set("X-Mittler", "1");
    return request;
  },
};

/** The documented API of the server that served this page. */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(markWrites);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer. Throws ApiProblem for a refusal and for a lost connection. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === "AbortError") throw reason;
    throw lostNetwork();
  }
  if (!answer.response.ok) throw problemOf(answer.response.status, answer.error);
  return answer.data as T;
}

/** The data together with the version that a change of it must name in If-Match. */
export async function askVersion<T>(call: Promise<Answer<T>>): Promise<{ data: T; etag: string }> {
  let etag = "";
  const data = await ask(
    call.then((answer) => {
      etag = answer.response.headers.get("ETag") ?? "";
      return answer;
    }),
  );
  return { data, etag };
}
