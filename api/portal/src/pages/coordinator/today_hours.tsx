import { Link } from "react-router";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Today } from "./board_data";
import { TodayLine, TodayList } from "./today_list";
import { useAbout } from "./today_requests";

interface HoursProps {
  missing: Today["without_timesheet"];
  objected: Today["timesheets_objected"];
}

/** Assignments that are over and whose hours nobody reported, and hours that an office disputes. */
export function TodayHours({ missing, objected }: HoursProps) {
  const text = useText();
  const formats = useFormats();
  const about = useAbout();
  const line = (one: HoursProps["missing"]["items"][number]) => (
    <TodayLine
      what={
        <>
          <strong>{one.interpreter.name}</strong> {formats.period(one.begin, one.end)}
        </>
      }
      why={about(one)}
      act={
        <Link
          className="kern-link"
          to={`/anfragen/${one.booking_id}`}
          aria-label={text("coordinator.today.look_number", { number: one.number })}
        >
          {text("coordinator.today.look")}
        </Link>
      }
    />
  );
  return (
    <>
      <TodayList
        title={text("coordinator.today.unreported", { count: missing.count })}
        items={missing.items}
        keyOf={(one) => one.assignment_id}
      >
        {line}
      </TodayList>
      <TodayList
        title={text("coordinator.today.objected", { count: objected.count })}
        items={objected.items}
        keyOf={(one) => one.assignment_id}
      >
        {line}
      </TodayList>
    </>
  );
}

/** What runs out soon for people of the pool. */
export function TodayDeadlines({ deadlines }: { deadlines: Today["deadlines"] }) {
  const text = useText();
  const language = useUiLanguage();
  const nameOf = ({ code, code_name, code_name_en }: (typeof deadlines.items)[number]) =>
    (language === "en" ? code_name_en : code_name) ?? code ?? "";
  const formats = useFormats();
  return (
    <TodayList
      title={text("coordinator.today.deadlines", { count: deadlines.count })}
      items={deadlines.items}
      keyOf={(one) => `${one.interpreter.id} ${one.kind} ${one.code ?? ""}`}
    >
      {(one) => (
        <TodayLine
          what={
            <>
              <strong>{one.interpreter.name}</strong>{" "}
              {one.kind === "clearance"
                ? text("coordinator.today.clearance", { code: nameOf(one) })
                : text("coordinator.today.existing_stock")}
            </>
          }
          why={text("coordinator.today.ends", { day: formats.day(`${one.ends_on}T12:00:00Z`) })}
          act={
            <Link
              className="kern-link"
              to={`/personen/${one.interpreter.id}`}
              aria-label={text("coordinator.today.person_name", { name: one.interpreter.name })}
            >
              {text("coordinator.today.person")}
            </Link>
          }
        />
      )}
    </TodayList>
  );
}
