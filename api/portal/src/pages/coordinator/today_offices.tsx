import { Link } from "react-router";
import { useOfficeKind } from "../../parts/office_kind";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Today } from "./board_data";
import { TodayLine, TodayList } from "./today_list";

/** Offices that came in by themselves and wait to be approved, on their own page. */
export function TodayOffices({ offices }: { offices: Today["new_offices"] }) {
  const text = useText();
  const formats = useFormats();
  const kind = useOfficeKind();
  return (
    <TodayList
      title={text("coordinator.today.new_offices", { count: offices.count })}
      items={offices.items}
      keyOf={(one) => one.requester_id}
    >
      {(one) => (
        <TodayLine
          what={<strong>{one.name}</strong>}
          why={[kind(one.kind), one.town, formats.moment(one.created_at)].join(", ")}
          act={
            <Link className="kern-link" to={`/einsatzstellen/${one.requester_id}`}
              aria-label={text("coordinator.today.check_name", { name: one.name })}>
              {text("coordinator.today.check")}
            </Link>
          }
        />
      )}
    </TodayList>
  );
}
