import { lazy, Suspense, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { useNow } from "../../api/clock";
import { boardPath } from "../../parts/board_path";
import { Loaded, Loading } from "../../parts/loading";
import { itemsOf, More } from "../../parts/pages_of";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import type { AssignWish } from "./board_assign";
import type { Booking, Ranking } from "./board_data";
import { BoardLists } from "./board_lists";
import { byRanking, requestRow, timelineOf, useSchedule } from "./board_people_data";
import { BoardPeopleFilter, type PeopleFilter, usePeopleView } from "./board_people_filter";
import { BoardPeopleList } from "./board_people_list";
import { SickDialog, type SickPerson } from "../../parts/sickness/sick_dialog";
import { wishFor } from "./board_wish";
import { useSaid } from "./board_words";

const BoardTimeline = lazy(() => import("./board_timeline"));

interface Props {
  booking?: Booking;
  /** With both, people can be assigned from here. */
  ranking?: Ranking;
  choose?: (wish: AssignWish) => void;
}

/** Who is where when: the people of the pool on one day, as a timeline or as a list. */
export function BoardPeople({ booking, ranking, choose }: Props) {
  const text = useText();
  const say = useSaid();
  const now = useNow();
  const begin = booking?.times[0]?.begin;
  // until somebody chooses a day it is the request's, or today's as the server's clock says
  const [chosen, setChosen] = useState<Partial<PeopleFilter>>({});
  const filter: PeopleFilter = {
    day: wallTime(begin ? new Date(begin) : now).slice(0, 10),
    q: "",
    speakers: booking !== undefined,
    ...chosen,
  };
  const [view, setView] = usePeopleView();
  const [sick, setSick] = useState<SickPerson | null>(null);
  const query = useSchedule({
    day: filter.day,
    q: filter.q,
    language: booking && filter.speakers ? booking.language : undefined,
  });
  const rows = useMemo(() => byRanking(itemsOf(query.data), ranking), [query.data, ranking]);
  const assign = (person: string) => {
    const row = rows.find((one) => one.interpreter.id === person);
    if (row && ranking && choose) choose(wishFor(row.interpreter, ranking, say));
  };

  return (
    <section className="people stack" aria-labelledby="board-people">
      <h3 className="kern-heading-small" id="board-people">{text("coordinator.board.people")}</h3>
      <BoardPeopleFilter
        filter={filter}
        change={(part) => setChosen((old) => ({ ...old, ...part }))}
        language={booking ? (booking.language_name ?? booking.language) : undefined}
        view={view}
        show={setView}
      />
      <Loaded query={query}>
        {() =>
          view === "list" ? (
            <BoardPeopleList rows={rows} sick={setSick} {...(choose ? { assign } : {})} />
          ) : (
            <Suspense fallback={<Loading />}>
              <Timeline
                {...{ rows, booking, day: filter.day, sick: setSick }}
                assign={assign}
                may={choose !== undefined}
              />
            </Suspense>
          )
        }
      </Loaded>
      <More query={query} />
      <BoardLists day={filter.day} />
      {sick && <SickDialog person={sick} onClose={() => setSick(null)} />}
    </section>
  );
}

const looks = ["available", "absent", "assignment", "offer"] as const;

interface TimelineProps {
  rows: ReturnType<typeof byRanking>;
  booking: Booking | undefined;
  day: string;
  may: boolean;
  assign: (person: string) => void;
  sick: (person: SickPerson) => void;
}

function Timeline({ rows, booking, day, may, assign, sick }: TimelineProps) {
  const text = useText();
  const navigate = useNavigate();
  const drawn = useMemo(
    () => timelineOf(rows, may ? booking : undefined, text("coordinator.board.request_row")),
    [rows, booking, may, text],
  );
  const personOf = (id: string) => rows.find((row) => row.interpreter.id === id)?.interpreter;
  return (
    <>
      <p className="kern-hint">
        {text(may ? "coordinator.board.drag" : "coordinator.board.timeline_hint")}
      </p>
      <p className="legend" aria-hidden="true">
        {looks.map((look) => (
          <span key={look} className={`legend__mark bar bar--${look}`}>
            {text(`coordinator.board.legend.${look}`)}
          </span>
        ))}
      </p>
      <BoardTimeline
        day={day}
        rows={drawn.rows}
        bars={drawn.bars}
        onDrop={assign}
        onBar={(bar) => {
          const [target] = bar.split(" ");
          if (target && target !== "available" && target !== "absent" && bar.includes(" "))
            void navigate(boardPath(target), { state: { chosen: true } });
        }}
        onRow={(row) => {
          const person = row === requestRow ? undefined : personOf(row);
          if (person) sick(person);
        }}
      />
    </>
  );
}
