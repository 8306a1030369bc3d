import { type KeyboardEvent, useRef } from "react";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { TimeOutlook } from "./outlook_query";

interface Props {
  times: TimeOutlook[];
  taken: string[];
  onTake: (local: string) => void;
}

/** The same time of day in two weeks: chance in words and colour; arrow keys walk, Enter takes. */
export function Strip({ times, taken, onTake }: Props) {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1, ArrowRight: 1, ArrowUp: -5, ArrowDown: 5,
      Home: -times.length, End: times.length,
    };
    const step = steps[event.key];
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (!step || at < 0) return;
    event.preventDefault();
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
  };
  const first = times.findIndex((time) => taken.includes(time.local ?? ""));
  return (
    <div role="group" aria-label={text("outlook.strip")} className="stack">
      <p className="kern-label">{text("outlook.strip")}</p>
      <ul className="strip" ref={list} onKeyDown={walk}>
        {times.map((time, index) => (
          <li key={time.local}>
            <Day
              time={time}
              isTaken={taken.includes(time.local ?? "")}
              inTabOrder={index === Math.max(first, 0)}
              onTake={onTake}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DayProps {
  time: TimeOutlook;
  isTaken: boolean;
  inTabOrder: boolean;
  onTake: (local: string) => void;
}

function Day({ time, isTaken, inTabOrder, onTake }: DayProps) {
  const text = useText();
  const formats = useFormats();
  const chance = time.chance ?? "none";
  return (
    <button
      type="button"
      className={`strip__day strip__day--${chance}`}
      aria-pressed={isTaken}
      tabIndex={inTabOrder ? 0 : -1}
      onClick={() => onTake(time.local ?? "")}
    >
      <span>{formats.day(time.begin ?? "").replace(/\d{4}$/, "")}</span>
      <strong>{text(`outlook.chance.${chance}`)}</strong>
      {time.free != null && (
        <span className="strip__free">{text("outlook.free", { count: time.free })}</span>
      )}
    </button>
  );
}
