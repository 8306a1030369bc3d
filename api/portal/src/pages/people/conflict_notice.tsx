import { Notice } from "../../parts/notice";
import { type TextKey, useText } from "../../texts/text";
import type { Conflict } from "./record_form";
import { useCodeName } from "./words";

/** Another person changed the record while the form was open: what, and what stands now. */
export function ConflictNotice({ conflicts }: { conflicts: Conflict[] | null }) {
  const text = useText();
  const code = useCodeName();
  if (!conflicts) return null;
  return (
    <Notice tone="warning" title={text("people.conflict.title")} loud>
      <p className="kern-body">{text("people.conflict.text")}</p>
      <ul>
        {conflicts.map(({ field, theirs, mine }) => (
          <li key={field}>
            {text(mine ? "people.conflict.both" : "people.conflict.theirs", {
              field: text(`people.field.${field}` as TextKey),
              theirs: code(field, theirs) || "–",
              mine: code(field, mine),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
