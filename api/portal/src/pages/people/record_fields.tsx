import type { ComponentProps } from "react";
import { ApiProblem } from "../../api/problem";
import { SelectField, TextField } from "../../parts/field";
import { useProblemText } from "../../parts/notice";
import { useOpenOffices } from "../../parts/open_offices";
import { type TextKey, knownKey, useText } from "../../texts/text";
import type { Fields } from "./record_form";
import { useCodeName } from "./words";

/** One field of a form; `codes` makes it a choice, whose words are people.<name>.<code>. */
export interface FieldPlan {
  name: string;
  type?: "text" | "email" | "tel" | "number" | "date";
  codes?: readonly string[];
  /** A choice of the offices that are open. */
  office?: boolean;
  required?: boolean;
  max?: number;
  /** Shown only while this holds. */
  when?: (value: Fields) => boolean;
}

interface Props {
  plan: FieldPlan[];
  value: Fields;
  change: (part: Fields) => void;
  problem: unknown;
}

/** The fields of a plan, each with what the server said about it. */
export function RecordFields({ plan, value, change, problem }: Props) {
  const problemText = useProblemText();
  const refused = problem instanceof ApiProblem ? problem.detail : "";
  return (
    <div className="record-fields">
      {plan
        .filter(({ when }) => !when || when(value))
        .map((field) => (
          <OneField
            key={field.name}
            plan={field}
            value={value[field.name] ?? ""}
            set={(text) => change({ [field.name]: text })}
            error={refused === field.name ? problemText(problem) : undefined}
          />
        ))}
    </div>
  );
}

interface OneProps {
  plan: FieldPlan;
  value: string;
  set: (value: string) => void;
  error: string | undefined;
}

function OneField({ plan, value, set, error }: OneProps) {
  const text = useText();
  const code = useCodeName();
  const { name, type = "text", codes, required = false, max } = plan;
  const hint = knownKey(`people.field_hint.${name}`);
  const frame = {
    label: text(`people.field.${name}` as TextKey),
    error,
    ...(hint ? { hint: text(hint) } : {}),
  };
  if (plan.office)
    return <OfficeField {...frame} value={value} required={required}
      onChange={({ target }) => set(target.value)} />;
  if (codes)
    return (
      <SelectField {...frame} value={value} onChange={({ target }) => set(target.value)}>
        {!required && <option value="">{text("people.field.unknown")}</option>}
        {codes.map((one) => <option key={one} value={one}>{code(name, one)}</option>)}
      </SelectField>
    );
  return (
    <TextField {...frame} type={type} required={required} value={value} autoComplete="off"
      {...(type === "number" ? { min: 0, ...(max ? { max } : {}) } : max ? { maxLength: max } : {})}
      onChange={({ target }) => set(target.value)} />
  );
}

function OfficeField(frame: ComponentProps<typeof SelectField>) {
  const text = useText();
  const offices = useOpenOffices();
  return (
    <SelectField {...frame}>
      <option value="">{text("people.field.choose")}</option>
      {(offices.data ?? []).map((one) => (
        <option key={one.id} value={one.id}>{one.name}</option>
      ))}
    </SelectField>
  );
}
