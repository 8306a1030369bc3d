import "../../style/interpreter.css";
import { useState } from "react";
import { type TextKey, useText } from "../../texts/text";
import { Button } from "../button";
import { useDraft } from "../draft";
import { Choice, Fieldset, TextField } from "../field";
import { Notice, ProblemNotice } from "../notice";
import { inHours, type Limits, limitsOf, typedOf, useSaveLimits } from "./limits";

interface Props {
  person: string;
  limits: Limits;
}

type Name = Exclude<keyof Limits, "only_by_request">;
type Line = [name: Name, label: TextKey];

const most: [legend: TextKey, lines: Line[]][] = [
  ["availability.limits.time", [
    ["minutes_day", "availability.limits.hours_day"],
    ["minutes_week", "availability.limits.hours_week"],
    ["minutes_month", "availability.limits.hours_month"],
  ]],
  ["availability.limits.number", [
    ["assignments_day", "availability.limits.number_day"],
    ["assignments_week", "availability.limits.number_week"],
    ["assignments_month", "availability.limits.number_month"],
  ]],
  ["availability.limits.way", [
    ["radius_km_car", "availability.limits.car"],
    ["radius_km_public_transport", "availability.limits.public_transport"],
    ["radius_km_bicycle", "availability.limits.bicycle"],
    ["radius_km_walking", "availability.limits.walking"],
  ]],
];

/** What a person wants at most: notice, hours, assignments, ways. Empty fields are no limit. */
export function LimitsForm({ person, limits }: Props) {
  const text = useText();
  const [start] = useState(() => typedOf(limits));
  const draft = useDraft(`limits.${person}`, start);
  const [saved, setSaved] = useState(false);
  const save = useSaveLimits(person, () => {
    setSaved(true);
    draft.sent();
  });
  const { only_by_request, values } = draft.value;
  const set = (name: Name, value: string) => {
    setSaved(false);
    draft.change({ values: { ...values, [name]: value } });
  };
  const field = ([name, label]: Line) => (
    <TextField key={name} label={text(label)} inputMode={inHours(name) ? "decimal" : "numeric"}
      pattern={inHours(name) ? "[0-9]{1,3}([,.][0-9]{1,2})?" : "[0-9]{1,3}"} optional
      value={values[name] ?? ""} onChange={(event) => set(name, event.target.value)} />
  );
  return (
    <form
      className="stack form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(limitsOf(draft.value));
      }}
    >
      <h2 className="kern-heading-small">{text("availability.limits.title")}</h2>
      <p className="kern-body">{text("availability.limits.lead")}</p>
      <Choice type="checkbox" checked={only_by_request} label={text("availability.limits.request")}
        onChange={(event) => {
          setSaved(false);
          draft.change({ only_by_request: event.target.checked });
        }} />
      {field(["notice_min", "availability.limits.notice"])}
      {most.map(([legend, lines]) => (
        <Fieldset key={legend} legend={text(legend)}>
          <div className="limits">{lines.map(field)}</div>
        </Fieldset>
      ))}
      <ProblemNotice problem={save.error} />
      {saved && <Notice tone="success" title={text("availability.limits.saved")} loud />}
      <Button look="primary" type="submit" busy={save.isPending}>
        {text("availability.limits.save")}
      </Button>
    </form>
  );
}
