import { useId } from "react";
import { Button } from "../../parts/button";
import { Choice, Fieldset, SelectField, TextField } from "../../parts/field";
import { useText } from "../../texts/text";
import { noTime, type RequestDraft, type TimeChoice } from "./request_draft";

const times_max = 3;

interface TimesProps {
  times: TimeChoice[];
  /** The server asked which of two hours is meant. */
  askHour: boolean;
  error?: string | undefined;
  /** One time only. */
  single?: boolean;
  onChange: (times: TimeChoice[]) => void;
}

/** One to three times; more than one lets the pool choose. */
export function TimesFields({ times, askHour, error, single, onChange }: TimesProps) {
  const text = useText();
  const change = (index: number, part: Partial<TimeChoice>) =>
    onChange(times.map((time, at) => (at === index ? { ...time, ...part } : time)));
  return (
    <div className="stack">
      {times.map((time, index) => (
        <TimeRow
          key={index}
          time={time}
          number={times.length > 1 ? index + 1 : 0}
          askHour={askHour && time.clock.startsWith("02:")}
          error={index === 0 ? error : undefined}
          onChange={(part) => change(index, part)}
          onRemove={
            index > 0 ? () => onChange(times.filter((_, at) => at !== index)) : undefined
          }
        />
      ))}
      {!single && times.length < times_max && (
        <div>
          <Button look="tertiary" icon="add" small onClick={() => onChange([...times, noTime])}>
            {text("request.times.add")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  time: TimeChoice;
  number: number;
  askHour: boolean;
  error: string | undefined;
  onChange: (part: Partial<TimeChoice>) => void;
  onRemove: (() => void) | undefined;
}

function TimeRow({ time, number, askHour, error, onChange, onRemove }: RowProps) {
  const text = useText();
  return (
    <div className="time-row">
      <TextField
        type="date"
        label={number ? text("request.day_number", { number }) : text("request.day")}
        error={error}
        value={time.day}
        onChange={(event) => onChange({ day: event.target.value })}
      />
      <TextField
        type="time"
        label={number ? text("request.clock_number", { number }) : text("request.clock")}
        value={time.clock}
        onChange={(event) => onChange({ clock: event.target.value, hour: "" })}
      />
      {(askHour || time.hour) && (
        <SelectField
          label={text("request.which_hour")}
          value={time.hour}
          onChange={(event) => onChange({ hour: event.target.value as TimeChoice["hour"] })}
        >
          <option value="">{text("request.please_choose")}</option>
          <option value="earlier">{text("request.hour.earlier")}</option>
          <option value="later">{text("request.hour.later")}</option>
        </SelectField>
      )}
      {onRemove && (
        <Button look="tertiary" small onClick={onRemove}>
          {text("request.times.remove", { number })}
        </Button>
      )}
    </div>
  );
}

interface WhenProps {
  draft: RequestDraft;
  askHour: boolean;
  error?: string | undefined;
  change: (part: Partial<RequestDraft>) => void;
}

/** Single times or a window, from which the server takes the best times. */
export function WhenFields({ draft, askHour, error, change }: WhenProps) {
  const text = useText();
  const group = useId();
  return (
    <Fieldset legend={text("request.when")}>
      <div className="choices">
        {(["times", "window"] as const).map((when) => (
          <Choice
            key={when}
            type="radio"
            name={group}
            checked={draft.when === when}
            onChange={() => change({ when })}
            label={text(`request.when.${when}`)}
          />
        ))}
      </div>
      {draft.when === "times" ? (
        <TimesFields
          times={draft.times}
          askHour={askHour}
          error={error}
          onChange={(times) => change({ times })}
        />
      ) : (
        <WindowFields {...{ draft, error, change }} />
      )}
    </Fieldset>
  );
}

const workdays = [1, 2, 3, 4, 5] as const;

function WindowFields({ draft, error, change }: Omit<WhenProps, "askHour">) {
  const text = useText();
  const { window } = draft;
  const set = (part: Partial<RequestDraft["window"]>) => change({ window: { ...window, ...part } });
  const field = (name: "first_day" | "last_day" | "from" | "to", type: "date" | "time") => (
    <TextField
      type={type}
      label={text(`request.window.${name}`)}
      value={window[name]}
      error={name === "first_day" ? error : undefined}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <div className="stack">
      <div className="time-row">
        {field("first_day", "date")}
        {field("last_day", "date")}
        {field("from", "time")}
        {field("to", "time")}
      </div>
      <Fieldset legend={text("request.window.weekdays")} hint={text("request.window.any_day")}>
        <div className="choices">
          {workdays.map((day) => (
            <Choice
              key={day}
              type="checkbox"
              checked={window.weekdays.includes(day)}
              label={text(`request.weekday.${day}`)}
              onChange={(event) =>
                set({
                  weekdays: event.target.checked
                    ? [...window.weekdays, day]
                    : window.weekdays.filter((one) => one !== day),
                })
              }
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}
