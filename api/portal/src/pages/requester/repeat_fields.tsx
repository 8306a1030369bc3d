import { useId } from "react";
import { Choice, Fieldset, SelectField, TextField } from "../../parts/field";
import { useText } from "../../texts/text";
import type { Repeat } from "./repeat";

interface Props {
  repeat: Repeat;
  error: string | undefined;
  change: (part: Partial<Repeat>) => void;
}

/** Whether the talk comes again, how often, and until when. */
export function RepeatFields({ repeat, error, change }: Props) {
  const text = useText();
  return (
    <div className="stack">
      <SelectField
        label={text("repeat.how")}
        value={repeat.how}
        onChange={(event) => change({ how: event.target.value as Repeat["how"], except: [] })}
      >
        <option value="">{text("repeat.how.never")}</option>
        <option value="weekly">{text("repeat.how.weekly")}</option>
        <option value="biweekly">{text("repeat.how.biweekly")}</option>
        <option value="monthly">{text("repeat.how.monthly")}</option>
      </SelectField>
      {repeat.how !== "" && <End {...{ repeat, error, change }} />}
    </div>
  );
}

function End({ repeat, error, change }: Props) {
  const text = useText();
  const group = useId();
  return (
    <>
      <Fieldset legend={text("repeat.ends")}>
        <div className="choices">
          {(["until", "count"] as const).map((ends) => (
            <Choice
              key={ends}
              type="radio"
              name={group}
              checked={repeat.ends === ends}
              onChange={() => change({ ends })}
              label={text(`repeat.ends.${ends}`)}
            />
          ))}
        </div>
      </Fieldset>
      {repeat.ends === "until" ? (
        <TextField
          type="date"
          label={text("repeat.until")}
          error={error}
          value={repeat.until}
          onChange={(event) => change({ until: event.target.value })}
        />
      ) : (
        <TextField
          type="number"
          inputMode="numeric"
          min={2}
          label={text("repeat.count")}
          hint={text("repeat.count.hint")}
          error={error}
          value={repeat.count}
          onChange={(event) => change({ count: event.target.value })}
        />
      )}
      <Choice
        type="checkbox"
        checked={repeat.in_school_holidays}
        label={text("repeat.in_school_holidays")}
        onChange={(event) => change({ in_school_holidays: event.target.checked })}
      />
    </>
  );
}
