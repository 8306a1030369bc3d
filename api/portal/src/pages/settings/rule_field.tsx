import { Choice, Fieldset, SelectField, TextArea, TextField } from "../../parts/field";
import { useText, useUiLanguage } from "../../texts/text";
import { LanguageCode } from "./language_code";
import { RuleList } from "./rule_list";
import { useRuleText } from "./rule_text";
import {
  aboutIn,
  type Document,
  membersOf,
  nameIn,
  type RuleField,
  useSettingNames,
  type Value,
} from "./rules";

/** A refusal of the API that belongs to a field. */
export interface Refusal {
  path: string;
  text: string;
}

export interface FieldProps {
  field: RuleField;
  value: Value | undefined;
  onChange: (value: Value) => void;
  refusal: Refusal | null;
}

/** The control for a field of a rule, by its type. */
export function RuleFieldInput(props: FieldProps) {
  switch (props.field.type) {
    case "object": return <ObjectField {...props} />;
    case "list": return <RuleList {...props} />;
    case "boolean": return <YesNo {...props} />;
    case "choice": return <Options {...props} />;
    case "setting": return <SettingOptions {...props} />;
    case "language": return <LanguageCode {...props} />;
    case "colour": return <ColourField {...props} />;
    default: return <Typed {...props} />;
  }
}

/** Name with unit, what it is for, what holds by default, what was refused. */
export function useFrame({ field, refusal }: Pick<FieldProps, "field" | "refusal">) {
  const text = useText();
  const language = useUiLanguage();
  const { unitOf, leafText } = useRuleText();
  const unit = unitOf(field);
  const isLeaf = field.type !== "object" && field.type !== "list";
  const usual =
    isLeaf && field.default !== undefined && field.default !== ""
      ? text("settings.default", { value: leafText(field, field.default as Value) })
      : "";
  return {
    label: nameIn(language, field) + (unit ? ` (${unit})` : ""),
    hint: [aboutIn(language, field), usual].filter(Boolean).join(" ") || undefined,
    error: refusal?.path === field.path ? refusal.text : undefined,
  };
}

const inputTypes: Record<string, string> = { integer: "number", time: "time", day: "date" };

function Typed(props: FieldProps) {
  const { field, value, onChange } = props;
  const frame = useFrame(props);
  const shown = value === null || value === undefined ? "" : String(value);
  const take = (typed: string) => {
    if (typed === "" && (field.nullable || field.type === "integer")) return onChange(null);
    onChange(field.type === "integer" ? Number(typed) : typed);
  };
  if (field.type === "long_text")
    return <TextArea {...frame} value={shown} onChange={(event) => take(event.target.value)} />;
  return (
    <TextField
      {...frame}
      type={inputTypes[field.type] ?? "text"}
      min={field.type === "integer" ? (field.min ?? undefined) : undefined}
      max={field.type === "integer" ? (field.max ?? undefined) : undefined}
      value={shown}
      onChange={(event) => take(event.target.value)}
    />
  );
}

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** The code of a colour, and beside it the browser's own way to choose one. */
function ColourField(props: FieldProps) {
  const text = useText();
  const frame = useFrame(props);
  const code = String(props.value ?? "");
  return (
    <div className="settings-colour">
      <TextField {...frame} value={code} onChange={(event) => props.onChange(event.target.value)} />
      <input
        type="color"
        aria-label={text("settings.choose_colour", { name: frame.label })}
        value={isColour(code) ? code.toLowerCase() : "#ffffff"}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

function YesNo(props: FieldProps) {
  const { label, hint, error } = useFrame(props);
  return (
    <div className="settings-yes">
      <Choice
        type="checkbox"
        label={label}
        checked={props.value === true}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {hint && <div className="kern-hint">{hint}</div>}
      {error && <p className="kern-error">{error}</p>}
    </div>
  );
}

function Options(props: FieldProps) {
  const text = useText();
  const language = useUiLanguage();
  const { field, value, onChange } = props;
  const options = field.options ?? [];
  return (
    <SelectField
      {...useFrame(props)}
      value={String(value ?? "")}
      onChange={(event) => onChange(event.target.value || null)}
    >
      {field.nullable && <option value="">{text("settings.nothing")}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {language === "en" ? option.name_en : option.name_de}
        </option>
      ))}
    </SelectField>
  );
}

function SettingOptions(props: FieldProps) {
  const text = useText();
  const language = useUiLanguage();
  const settings = useSettingNames();
  return (
    <SelectField
      {...useFrame(props)}
      value={String(props.value ?? "")}
      onChange={(event) => props.onChange(event.target.value || null)}
    >
      <option value="">{text("settings.nothing")}</option>
      {(settings.data ?? []).map((setting) => (
        <option key={setting.code} value={setting.code}>
          {nameIn(language, setting)}
        </option>
      ))}
    </SelectField>
  );
}

/** The members of an object; one that may be missing is switched on first. */
function ObjectField(props: FieldProps) {
  const text = useText();
  const { field, value, onChange, refusal } = props;
  const { label, hint, error } = useFrame(props);
  const isUsed = value !== null && value !== undefined;
  const members = (isUsed ? value : {}) as Document;
  return (
    <Fieldset legend={label} {...(hint ? { hint } : {})} error={error}>
      {field.nullable && (
        <Choice
          type="checkbox"
          label={text("settings.use", { name: label })}
          checked={isUsed}
          onChange={(event) => onChange(event.target.checked ? membersOf(field) : null)}
        />
      )}
      {isUsed && (
        <Members
          fields={field.fields ?? []}
          members={members}
          refusal={refusal}
          onChange={onChange}
        />
      )}
    </Fieldset>
  );
}

interface MembersProps {
  fields: RuleField[];
  members: Document;
  refusal: Refusal | null;
  onChange: (members: Document) => void;
}

export function Members({ fields, members, refusal, onChange }: MembersProps) {
  return (
    <div className="settings-members">
      {fields.map((member) => (
        <RuleFieldInput
          key={member.name}
          field={member}
          value={members[member.name]}
          refusal={refusal}
          onChange={(next) => onChange({ ...members, [member.name]: next })}
        />
      ))}
    </div>
  );
}
