import { Link } from "react-router";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Today } from "./board_data";
import { TodayLine, TodayList } from "./today_list";

/** Coming school holidays, and how many people said that they are away. */
export function TodayHolidays({ holidays }: { holidays: Today["school_holidays"] }) {
  const text = useText();
  const { day } = useFormats();
  return (
    <TodayList title={text("coordinator.today.holidays")} items={holidays}
      keyOf={(one) => one.first_day}>
      {(one) => (
        <TodayLine
          what={
            <>
              <strong>{one.name}</strong>{" "}
              {day(`${one.first_day}T12:00:00Z`)} – {day(`${one.last_day}T12:00:00Z`)}
            </>
          }
          why={
            one.asked > 0
              ? text("coordinator.holidays.counts", {
                  away: one.away, some: one.some_days, here: one.here, open: one.without_answer,
                })
              : text("coordinator.holidays.not_asked")
          }
          act={
            one.asked > 0 && (
              <Link className="kern-link" to={`/schulferien?ab=${one.first_day}`}
                aria-label={text("coordinator.holidays.look_name", { name: one.name })}>
                {text("coordinator.today.look")}
              </Link>
            )
          }
        />
      )}
    </TodayList>
  );
}
