import { Link, useSearchParams } from "react-router";
import { useNow } from "../../api/clock";
import { SelectField } from "../../parts/field";
import { Empty } from "../../parts/loading";
import { Page } from "../../parts/page";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats, wallDate, wallTime } from "../../texts/time";
import { type HoursOfYear, type Month, useYear } from "./hours_of_year";
import { LoadedKept } from "./loaded_kept";
import { useDuration } from "./words";

const years_back = 3;

/** The hours of a year by month, and how far each timesheet is. */
export function Hours() {
  const text = useText();
  const thisYear = Number(wallTime(useNow()).slice(0, 4));
  const [query, setQuery] = useSearchParams();
  const year = Number(query.get("jahr")) || thisYear;
  const hours = useYear(year);
  const years = Array.from({ length: years_back }, (_, back) => thisYear - back);
  return (
    <Page title={text("interpreter.year.title")}>
      <SelectField
        label={text("interpreter.year.choose")}
        value={year}
        onChange={(event) => setQuery({ jahr: event.target.value }, { replace: true })}
      >
        {years.map((one) => <option key={one}>{one}</option>)}
      </SelectField>
      <LoadedKept query={hours}>{(data) => <Year data={data} year={year} />}</LoadedKept>
    </Page>
  );
}

function Year({ data, year }: { data: HoursOfYear; year: number }) {
  const text = useText();
  const duration = useDuration();
  if (data.months.length === 0)
    return (
      <Empty title={text("interpreter.year.none", { year: String(year) })}>
        <p>{text("interpreter.year.none_text")}</p>
      </Empty>
    );
  return (
    <div className="stack">
      <p className="sum">
        {text("interpreter.year.sum", {
          year: String(year),
          duration: duration(data.minutes),
          count: data.count,
        })}
      </p>
      {data.months.map((month) => <MonthPart key={month.month} month={month} />)}
    </div>
  );
}

function MonthPart({ month }: { month: Month }) {
  const text = useText();
  const formats = useFormats();
  const duration = useDuration();
  return (
    <section>
      <h2 className="kern-heading-small">
        {text("interpreter.year.month", {
          month: formats.month(wallDate(`${month.month}-15T12:00`)),
          duration: duration(month.minutes),
        })}
      </h2>
      <ul className="lines">
        {month.lines.map((line) => (
          <li key={line.assignment} className="line">
            <Link className="kern-link" to={`/einsaetze/${line.assignment}/stunden`}>
              {formats.period(line.begin, line.end)}
            </Link>
            <span className="line__text">
              {[line.language, line.minutes ? duration(line.minutes) : ""]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <StateBadge kind="timesheet" state={line.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
