import { useState } from "react";
import { Link } from "react-router";
import { useNow } from "../../api/clock";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { listPath } from "../../parts/print_path";
import { useText } from "../../texts/text";
import { useFormats, wallTime } from "../../texts/time";
import { type Today, useToday } from "./board_data";
import { SickDialog, type SickPerson } from "../../parts/sickness/sick_dialog";
import { TodayHolidays } from "./today_holidays";
import { TodayHotline } from "./hotline_today";
import { TodayMessages } from "./today_messages";
import { TodayOffices } from "./today_offices";
import { TodaySeries } from "./today_series";
import { TodayPeople } from "./today_people";
import { TodayApprovals, TodayCalls, TodayGaps, TodayRounds } from "./today_requests";
import { TodayTranslations } from "./today_translations";
import { TodayDeadlines, TodayHours } from "./today_hours";
import "../../style/board.css";
import "../../style/today.css";

const countOf = (today: Today) =>
  today.messages.count +
  today.gaps.count +
  today.calls.count +
  today.approvals.count +
  today.new_offices.count +
  today.rounds_ending.count +
  today.without_timesheet.count +
  today.timesheets_objected.count +
  today.series.count +
  today.deadlines.count +
  today.translations.count;

/** The first page of the coordinator's morning: what needs somebody, each line with its act. */
export function TodayPage() {
  const text = useText();
  const formats = useFormats();
  const query = useToday();
  const now = useNow();
  const [sick, setSick] = useState<SickPerson | null>(null);

  return (
    <Page
      title={text("coordinator.today.title")}
      lead={formats.longDay(now)}
      wide
      acts={
        <>
          <Link className="kern-btn kern-btn--primary" to="/anfrage">
            <span className="kern-label">{text("coordinator.today.by_phone")}</span>
          </Link>
          <Link className="kern-btn kern-btn--secondary" to="/tafel">
            <span className="kern-label">{text("coordinator.today.board")}</span>
          </Link>
          <Link
            className="kern-btn kern-btn--tertiary"
            to={listPath(wallTime(now).slice(0, 10), 1)}
          >
            <span className="kern-label">{text("common.print.list")}</span>
          </Link>
        </>
      }
    >
      <div className="today">
        <Loaded query={query}>
          {(today) => (
            <div className="stack today__lists">
              {countOf(today) === 0 && (
                <Empty title={text("coordinator.today.empty.title")}>
                  <p>{text("coordinator.today.empty.text")}</p>
                </Empty>
              )}
              <TodayMessages messages={today.messages} />
              <TodayGaps gaps={today.gaps} />
              <TodaySeries series={today.series} />
              <TodayCalls calls={today.calls} />
              <TodayApprovals approvals={today.approvals} />
              <TodayTranslations translations={today.translations} />
              <TodayOffices offices={today.new_offices} />
              <TodayRounds rounds={today.rounds_ending} />
              <TodayHours missing={today.without_timesheet} objected={today.timesheets_objected} />
              <TodayDeadlines deadlines={today.deadlines} />
              <TodayHotline day={wallTime(now).slice(0, 10)} />
              <TodayHolidays holidays={today.school_holidays} />
            </div>
          )}
        </Loaded>
        <TodayPeople choose={setSick} />
      </div>
      {sick && <SickDialog person={sick} onClose={() => setSick(null)} />}
    </Page>
  );
}
