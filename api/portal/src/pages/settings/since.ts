import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { RuleKind } from "./rules";

/** Since when a rule holds, and what is planned, in one sentence. */
export function useSince() {
  const text = useText();
  const formats = useFormats();
  return (kind: RuleKind): string => {
    const isOld = !kind.valid_from || kind.valid_from < "1971";
    const now =
      kind.version === 0
        ? text("settings.since.default")
        : isOld
          ? text("settings.since.always")
          : text("settings.since.day", { day: formats.moment(kind.valid_from ?? "") });
    const next = kind.planned[0]?.valid_from;
    return next ? `${now} ${text("settings.since.planned", { day: formats.moment(next) })}` : now;
  };
}
