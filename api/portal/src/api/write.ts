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

/**
 * One act of the user. Sent twice (double click, retry after a lost answer) it happens once: the
 * same input keeps its Idempotency-Key until the server has answered for good.
 */
export function useWrite<Input, Output>({ send, refresh, done }: Write<Input, Output>) {
  const queries = useQueryClient();
  const last = useRef<{ input: string; key: string } | null>(null);

  return useMutation<Output, ApiProblem, Input>({
    retry: (count, problem) => problem.status === 0 && count < 2,
    mutationFn: (input) => {
      const text = JSON.stringify(input) ?? "";
      if (last.current?.input !== text) last.current = { input: text, key: crypto.randomUUID() };
      return send(input, last.current.key);
    },
    onSuccess: async (output, input) => {
      last.current = null;
      await Promise.all((refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      done?.(output, input);
    },
    onError: (problem) => {
      if (!problem.unanswered) last.current = null;
    },
  });
}
