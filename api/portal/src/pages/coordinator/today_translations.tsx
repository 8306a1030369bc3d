import { Link } from "react-router";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Today } from "./board_data";
import { TodayLine, TodayList } from "./today_list";

type Item = Today["translations"]["items"][number];

/** Written orders that wait to be counted or started, found nobody, or come near their deadline. */
export function TodayTranslations({ translations }: { translations: Today["translations"] }) {
  const text = useText();
  const { moment } = useFormats();
  const why = (one: Item) => {
    const at = { at: moment(one.deadline) };
    const pressing =
      one.state === "unfilled" ? text("coordinator.today.translation_nobody")
      : one.state !== "requested" ? ""
      : one.counted ? text("coordinator.today.translation_waits")
      : text("coordinator.today.translation_count");
    const until = one.overdue
      ? text("coordinator.today.translation_overdue", at)
      : text("coordinator.today.translation_until", at);
    return [one.requester_name, pressing, until].filter(Boolean).join(" · ");
  };
  return (
    <TodayList
      title={text("coordinator.today.translations", { count: translations.count })}
      items={translations.items}
      keyOf={(one) => one.translation_id}
    >
      {(one) => (
        <TodayLine
          what={<strong>{one.source_language_name} → {one.target_language_name}</strong>}
          why={why(one)}
          act={
            <Link className="kern-link" to={`/uebersetzungen/${one.translation_id}`}
              aria-label={text("coordinator.today.translation_open_name", { number: one.number })}>
              {text("coordinator.today.translation_open")}
            </Link>
          }
        />
      )}
    </TodayList>
  );
}
