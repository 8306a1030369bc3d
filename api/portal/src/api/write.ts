import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { ApiProblem } from "./problem";

interface Write<Input, Output> {
  /** Sends the act; `key` goes into the header Idempotency-Key. */
  send: (input: Input, key: string) => Promise<Output>;
  /** What is read again afterwards. */
  refresh?: QueryKey[];
  done?: (output: Output, input: Input) => void;
}

const again_ms = 3000; // the same input so soon after its answer is the second half of a click

/**
 * One act of the user. Sent twice (double click, retry after a lost answer) it happens once: the
 * same input keeps its Idempotency-Key until the server has answered for good, and a moment longer.
 */
export function useWrite<Input, Output>({ send, refresh, done }: Write<Input, Output>) {
  const queries = useQueryClient();
  const last = useRef<{ input: string; key: string; until: number } | null>(null);

  return useMutation<Output, ApiProblem, Input>({
    retry: (count, problem) => problem.status === 0 && count < 2,
    mutationFn: (input) => {
      const text = JSON.stringify(input) ?? "";
      if (last.current?.input !== text || last.current.until < Date.now())
        last.current = { input: text, key: crypto.randomUUID(), until: Infinity };
      return send(input, last.current.key);
    },
    onSuccess: async (output, input) => {
      if (last.current) last.current.until = Date.now() + again_ms;
      await Promise.all((refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      done?.(output, input);
    },
    onError: (problem) => {
      if (!problem.unanswered) last.current = null;
    },
  });
}
