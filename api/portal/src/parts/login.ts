import { useQueryClient } from "@tanstack/react-query";
import { api, ask } from "../api/client";
import { sessionKey, stay } from "../api/session";
import { useWrite } from "../api/write";
import type { components } from "../../dist/schema";

type Proof = components["schemas"]["Login"];

/** Logs in with whatever proves who somebody is; with several pools the server asks which. */
export function useLogin(done?: () => void) {
  const queries = useQueryClient();
  return useWrite({
    send: (proof: Proof) => ask(api.POST("/api/v1/sessions", { body: proof })),
    done: (session) => {
      stay();
      queries.setQueryData(sessionKey, session);
      done?.();
    },
  });
}

export type LoginWrite = ReturnType<typeof useLogin>;
