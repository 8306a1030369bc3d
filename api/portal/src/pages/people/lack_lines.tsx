import { useNow } from "../../api/clock";
import { useText } from "../../texts/text";
import { useFormats, wallTime } from "../../texts/time";
import { generalLacks, isBlocking, type Lack, type LackingPerson } from "./missing_query";
import { useClearanceName, useSettingName } from "./words";

/** Each lack as a sentence; settings that are closed only for lack of a clearance in one line. */
export function LackLines({ person }: { person: LackingPerson }) {
  const text = useText();
  const words = useLackText();
  const setting = useSettingName();
  const today = wallTime(useNow()).slice(0, 10);
  const formats = useFormats();
  const special = (person.missing ?? []).filter((lack) => lack.setting);
  const names = (lacks: Lack[]) =>
    [...new Set(lacks.map(setting))].join(", ");
  const soon = special.filter((lack) => lack.lacks_from);
  const closed = special.filter((lack) => isBlocking(lack, today));
  const later = special.filter((lack) => !lack.lacks_from && !isBlocking(lack, today));
  const days = [...new Set(later.flatMap((lack) => lack.blocks_from ?? []))].sort();
  return (
    <ul className="lacking__lines">
      {[...generalLacks(person), ...soon].map((lack) => (
        <li key={`${lack.code} ${lack.setting ?? ""}`}>{words(lack)}</li>
      ))}
      {closed.length > 0 && (
        <li className="muted">{text("people.lack.settings", { settings: names(closed) })}</li>
      )}
      {days.map((day) => (
        <li key={day} className="muted">
          {text("people.lack.settings_from", {
            day: formats.day(`${day}T12:00:00Z`),
            settings: names(later.filter((lack) => lack.blocks_from === day)),
          })}
        </li>
      ))}
    </ul>
  );
}

/** "Führungszeugnis fehlt: keine Einsätze ab Fr., 01.01.2027" */
function useLackText(): (lack: Lack) => string {
  const text = useText();
  const formats = useFormats();
  const name = useClearanceName();
  const setting = useSettingName();
  const today = wallTime(useNow()).slice(0, 10);
  const day = (date: string) => formats.day(`${date}T12:00:00Z`);
  return (lack) => {
    const what = [name(lack), setting(lack)];
    const clearance = what.filter(Boolean).join(" – ");
    const begins = lack.lacks_from
      ? text("people.lack.from", { clearance, day: day(lack.lacks_from) })
      : text("people.lack.now", { clearance });
    if (!lack.blocks_from) return `${begins}.`;
    return isBlocking(lack, today)
      ? `${begins}: ${text("people.lack.blocks")}.`
      : `${begins}: ${text("people.lack.blocks_from", { day: day(lack.blocks_from) })}.`;
  };
}
