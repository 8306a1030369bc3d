import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import { Loaded } from "../../parts/loading";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";

const key = ["tokens"];

/** Keys by which other programs act in my name; a secret is shown once. */
export function Tokens() {
  const text = useText();
  const [label, setLabel] = useState("");
  const query = useQuery({ queryKey: key, queryFn: () => ask(api.GET("/api/v1/tokens")) });
  const create = useWrite({
    send: (name: string, once) =>
      ask(
        api.POST("/api/v1/tokens", {
          params: { header: { "Idempotency-Key": once } },
          body: { label: name, days: 90 },
        }),
      ),
    refresh: [key],
    done: () => setLabel(""),
  });
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{text("tokens.title")}</h2>
      <p className="kern-body">{text("tokens.lead")}</p>
      <Loaded query={query}>{(page) => <List items={page.items} />}</Loaded>
      {create.data?.secret && (
        <Notice tone="success" title={text("tokens.once")} loud>
          <code className="kern-body break">{create.data.secret}</code>
        </Notice>
      )}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (!create.isPending) create.mutate(label.trim());
        }}
      >
        <TextField
          label={text("tokens.label")}
          required
          maxLength={80}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <Button type="submit" busy={create.isPending}>
          {text("tokens.create")}
        </Button>
      </form>
      <ProblemNotice problem={create.error} />
    </section>
  );
}

function List({ items }: { items: { id: string; label: string; expires_at: string }[] }) {
  const text = useText();
  const formats = useFormats();
  const revoke = useWrite({
    send: (id: string, once) =>
      ask(
        api.DELETE("/api/v1/tokens/{token_id}", {
          params: { path: { token_id: id }, header: { "Idempotency-Key": once } },
        }),
      ),
    refresh: [key],
  });
  if (items.length === 0) return null;
  return (
    <ul className="stack">
      {items.map((token) => (
        <li className="row" key={token.id}>
          <span className="kern-body">
            {token.label} · {text("tokens.until", { day: formats.day(token.expires_at) })}
          </span>
          <Button small busy={revoke.isPending} onClick={() => revoke.mutate(token.id)}>
            {text("tokens.revoke", { label: token.label })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
