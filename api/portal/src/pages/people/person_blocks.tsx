import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { useMay } from "../../api/session";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { SelectField } from "../../parts/field";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import type { components } from "../../../dist/schema";
import { useOffices } from "./offices_query";
import { useCodeName } from "./words";

type Block = components["schemas"]["Block"];
const key = ["blocks"];
const wishers = ["interpreter", "requester", "coordinator"] as const;

/** Offices to which a person is never sent; neither side sees it. */
export function PersonBlocks({ person }: { person: string }) {
  return useMay("block_keep") ? <Shown person={person} /> : null;
}

function Shown({ person }: { person: string }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(api.GET("/api/v1/blocks", { signal })),
  });
  return (
    <section className="stack" aria-labelledby="person-blocks">
      <h2 className="kern-heading-small" id="person-blocks">{text("people.blocks")}</h2>
      <p className="kern-hint">{text("people.blocks.hint")}</p>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="rows">
            {items.filter((one) => one.interpreter_id === person).map((one) => (
              <li key={one.id}><BlockLine block={one} /></li>
            ))}
          </ul>
        )}
      </Loaded>
      <div>
        <Button small onClick={() => setOpen(true)}>{text("people.blocks.add")}</Button>
      </div>
      {isOpen && <NewBlock person={person} onClose={() => setOpen(false)} />}
    </section>
  );
}

function BlockLine({ block }: { block: Block }) {
  const text = useText();
  const name = useCodeName();
  const offices = useOffices();
  const office = offices.data?.find((one) => one.id === block.requester_id)?.name ?? "";
  const lift = useWrite({
    send: (_: void, key) =>
      ask(
        api.DELETE("/api/v1/blocks/{block_id}", {
          params: { path: { block_id: block.id }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [key],
  });
  return (
    <>
      <span className="rows__what">
        <strong>{office}</strong>
        <span className="muted line">{name("wished_by", block.wished_by)}</span>
      </span>
      <Button small look="tertiary" busy={lift.isPending} onClick={() => lift.mutate(undefined)}>
        {text("people.blocks.lift")}
        <span className="kern-sr-only"> {office}</span>
      </Button>
      <ProblemNotice problem={lift.error} />
    </>
  );
}

function NewBlock({ person, onClose }: { person: string; onClose: () => void }) {
  const text = useText();
  const name = useCodeName();
  const offices = useOffices();
  const [office, setOffice] = useState("");
  const [wisher, setWisher] = useState<(typeof wishers)[number]>("interpreter");
  const add = useWrite({
    send: (requester_id: string, key) =>
      ask(
        api.POST("/api/v1/blocks", {
          params: { header: { "Idempotency-Key": key } },
          body: { requester_id, interpreter_id: person, wished_by: wisher },
        }),
      ),
    refresh: [key],
    done: onClose,
  });
  return (
    <Dialog title={text("people.blocks.add")} onClose={onClose} footer={
      <>
        <Button onClick={onClose}>{text("common.cancel")}</Button>
        <Button look="primary" busy={add.isPending} aria-disabled={!office}
          onClick={() => office && add.mutate(office)}>
          {text("people.blocks.act")}
        </Button>
      </>
    }>
      <div className="stack">
        <p className="kern-body">{text("people.blocks.text")}</p>
        <SelectField label={text("people.blocks.office")} value={office}
          onChange={({ target }) => setOffice(target.value)}>
          <option value="">{text("people.blocks.choose")}</option>
          {offices.data?.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </SelectField>
        <SelectField label={text("people.blocks.wished_by")} value={wisher}
          onChange={({ target }) => setWisher(target.value as typeof wisher)}>
          {wishers.map((one) => <option key={one} value={one}>{name("wished_by", one)}</option>)}
        </SelectField>
        <ProblemNotice problem={add.error} />
      </div>
    </Dialog>
  );
}
