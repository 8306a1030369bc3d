import { Button } from "../../parts/button";
import { Fieldset } from "../../parts/field";
import { useText } from "../../texts/text";
import { type FieldProps, Members, RuleFieldInput, useFrame } from "./rule_field";
import { beginOf, type Document, membersOf, type Value } from "./rules";

/** A list of values or of objects; a list of fixed length has no buttons. */
export function RuleList(props: FieldProps) {
  const text = useText();
  const { field, onChange, refusal } = props;
  const { label, hint, error } = useFrame(props);
  const items = Array.isArray(props.value) ? props.value : [];
  const item = field.item;
  if (!item) return null;
  const isFixed = field.min !== null && field.min === field.max;
  const change = (index: number, next: Value) =>
    onChange(items.map((one, at) => (at === index ? next : one)));
  const remove = (index: number) => onChange(items.filter((_, at) => at !== index));
  const begin = () => (item.type === "object" ? membersOf(item) : beginOf(item));
  return (
    <Fieldset legend={label} {...(hint ? { hint } : {})} error={error}>
      <ol className="settings-items">
        {items.map((one, index) => {
          const name = text("settings.item", { number: index + 1, name: label });
          const drop = !isFixed && (
            <Button small onClick={() => remove(index)}>
              {text("settings.remove", { name })}
            </Button>
          );
          if (item.type !== "object")
            return (
              <li key={index} className="row">
                <RuleFieldInput
                  field={{ ...item, name_de: name, name_en: name, about_de: "", about_en: "" }}
                  value={one}
                  refusal={null}
                  onChange={(next) => change(index, next)}
                />
                {drop}
              </li>
            );
          return (
            <li key={index}>
              <Fieldset legend={name}>
                <Members
                  fields={item.fields ?? []}
                  members={one as Document}
                  refusal={refusal}
                  onChange={(next) => change(index, next)}
                />
                {drop}
              </Fieldset>
            </li>
          );
        })}
      </ol>
      {items.length === 0 && <p className="kern-body">{text("settings.empty")}</p>}
      {!isFixed && (
        <div>
          <Button small onClick={() => onChange([...items, begin()])}>
            {text("settings.add", { name: label })}
          </Button>
        </div>
      )}
    </Fieldset>
  );
}
