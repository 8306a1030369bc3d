import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Choice, TextField } from "../../parts/field";
import { Loaded } from "../../parts/loading";
import { Notice, ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import type { components } from "../../../dist/schema";

type Outside = components["schemas"]["OutsideHotline"];
const key = ["hotline", "outside"];

/** The hotline of somebody else that is called last, with its PIN. */
export function HotlineOutside() {
  const text = useText();
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<Outside | null> => {
      try {
        return await ask(api.GET("/api/v1/hotline/outside", { signal }));
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 404) return null;
        throw problem;
      }
    },
  });
  return (
    <Page title={text("hotline.outside.title")} lead={text("hotline.outside.lead")}>
      <Loaded query={query}>
        {(outside) => <Form key={outside?.updated_at ?? "none"} outside={outside} />}
      </Loaded>
      <p className="kern-body">
        <Link className="kern-link" to="/einstellungen">{text("settings.all")}</Link>
      </p>
    </Page>
  );
}

interface Draft {
  name: string;
  phone: string;
  note: string;
  pin: string;
}

function useActs() {
  const save = useWrite({
    send: ({ pin, ...rest }: Draft & { dropsPin: boolean }, once) => {
      const { dropsPin: drops, ...body } = rest;
      return ask(
        api.PUT("/api/v1/hotline/outside", {
          body: { ...body, ...(drops ? { pin: null } : pin ? { pin } : {}) },
          params: { header: { "Idempotency-Key": once } },
        }),
      );
    },
    refresh: [key],
  });
  const remove = useWrite({
    send: (_: void, once) =>
      ask(
        api.DELETE("/api/v1/hotline/outside", { params: { header: { "Idempotency-Key": once } } }),
      ),
    refresh: [key],
  });
  return { save, remove };
}

function Form({ outside }: { outside: Outside | null }) {
  const text = useText();
  const [draft, setDraft] = useState<Draft>({
    name: outside?.name ?? "", phone: outside?.phone ?? "", note: outside?.note ?? "", pin: "",
  });
  const [dropsPin, setDropsPin] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const { save, remove } = useActs();
  const field = (name: keyof Draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate({ ...draft, dropsPin });
      }}
    >
      <TextField label={text("hotline.outside.name")} maxLength={120} {...field("name")} />
      <TextField label={text("hotline.outside.phone")} type="tel" maxLength={40}
        {...field("phone")} />
      <TextField label={text("hotline.outside.note")} optional maxLength={300}
        {...field("note")} />
      <TextField
        label={text("hotline.outside.new_pin")}
        hint={text(outside?.has_pin ? "hotline.outside.has_pin" : "hotline.outside.no_pin")}
        type="password"
        autoComplete="new-password"
        maxLength={40}
        {...field("pin")}
      />
      {outside?.has_pin && (
        <Choice type="checkbox" checked={dropsPin} label={text("hotline.outside.drop_pin")}
          onChange={() => setDropsPin((old) => !old)} />
      )}
      <ProblemNotice problem={save.error ?? remove.error} />
      {save.isSuccess && <Notice tone="success" title={text("hotline.outside.saved")} loud />}
      <div className="row">
        <Button look="primary" type="submit" busy={save.isPending}>{text("common.save")}</Button>
        {outside && (
          <Button busy={remove.isPending} onClick={() => remove.mutate()}>
            {text("hotline.outside.remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
