import { Link } from "react-router";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Today } from "./board_data";
import { TodayLine, TodayList } from "./today_list";
import { useAbout } from "./today_requests";

/** Series of which somebody else takes an occurrence ahead, or nobody yet. */
export function TodaySeries({ series }: { series: Today["series"] }) {
  const text = useText();
  const formats = useFormats();
  const about = useAbout();
  return (
    <TodayList
      title={text("coordinator.today.series", { count: series.count })}
      items={series.items}
      keyOf={(one) => one.series_id}
    >
      {(one) => (
        <TodayLine
          what={
            <>
              <strong>{formats.moment(one.next_begin)}</strong> {about(one)}
            </>
          }
          why={[
            one.person && text("coordinator.today.series.first", {
              name: one.person.name,
              count: one.by_first,
            }),
            one.by_others > 0 && text("coordinator.today.series.others", { count: one.by_others }),
            one.searching > 0 &&
              text("coordinator.today.series.searching", { count: one.searching }),
            one.unfilled > 0 && text("coordinator.today.series.unfilled", { count: one.unfilled }),
          ].filter(Boolean).join(" · ")}
          act={
            <Link
              className="kern-link"
              to={`/serien/${one.series_id}`}
              aria-label={text("coordinator.today.series.open_number", { number: one.number })}
            >
              {text("coordinator.today.series.open")}
            </Link>
          }
        />
      )}
    </TodayList>
  );
}
