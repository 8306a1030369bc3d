import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../api/client";
import { sessionKey, stay } from "../api/session";
import { useWrite } from "../api/write";
import { useText } from "../texts/text";
import { Button } from "./button";
import { TextField } from "./field";
import { ProblemNotice } from "./notice";

interface Pool {
  membership_id: string;
  tenant_name: string;
  role: string;
}

/** Mail address and password; with several pools it asks which. */
export function LoginForm({ done }: { done?: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const login = useWrite({
    send: (membership?: string) =>
      ask(
        api.POST("/api/v1/sessions", {
          body: { email, password, ...(membership ? { membership_id: membership } : {}) },
        }),
      ),
    done: (session) => {
      stay();
      queries.setQueryData(sessionKey, session);
      done?.();
    },
  });
  const choose = login.error?.code === "membership_choice_needed";
  const pools = (choose ? (login.error?.choices ?? []) : []) as unknown as Pool[];

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!login.isPending) login.mutate(undefined);
      }}
    >
      <TextField
        label={text("login.email")}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={text("login.password")}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {!choose && <ProblemNotice problem={login.error} />}
      {choose ? (
        <PoolChoice pools={pools} busy={login.isPending} choose={login.mutate} />
      ) : (
        <Button look="primary" type="submit" busy={login.isPending}>
          {text("login.enter")}
        </Button>
      )}
    </form>
  );
}

interface PoolChoiceProps {
  pools: Pool[];
  busy: boolean;
  choose: (membership: string) => void;
}

function PoolChoice({ pools, busy, choose }: PoolChoiceProps) {
  const text = useText();
  return (
    <div className="stack" role="group" aria-label={text("login.choose")}>
      <p className="kern-body">{text("login.choose")}</p>
      {pools.map((pool) => (
        <Button key={pool.membership_id} busy={busy} onClick={() => choose(pool.membership_id)}>
          {pool.tenant_name}
        </Button>
      ))}
    </div>
  );
}
