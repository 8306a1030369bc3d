import { useState } from "react";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/loading";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { AssignWish } from "./board_assign";
import type { Booking, Candidate } from "./board_data";
import { BoardScore } from "./board_score";
import { warningsOf } from "./board_wish";
import { useSaid } from "./board_words";

interface Props {
  candidates: Candidate[];
  booking: Booking;
  choose: (wish: AssignWish) => void;
}

const first = 5;

/** Who could come, best first, each with the reasons in words. */
export function BoardCandidates({ candidates, booking, choose }: Props) {
  const text = useText();
  const [all, setAll] = useState(false);
  const shown = all ? candidates : candidates.slice(0, first);
  return (
    <section className="stack" aria-labelledby="board-candidates">
      <h3 className="kern-heading-small" id="board-candidates">
        {text("coordinator.board.candidates", { count: candidates.length })}
      </h3>
      {candidates.length === 0 && (
        <Empty title={text("coordinator.board.nobody.title")}>
          <p>{text("coordinator.board.nobody.text")}</p>
        </Empty>
      )}
      <ol className="candidates">
        {shown.map((candidate) => (
          <li key={candidate.interpreter_id}>
            <CandidateCard candidate={candidate} booking={booking} choose={choose} />
          </li>
        ))}
      </ol>
      {shown.length < candidates.length && (
        <Button onClick={() => setAll(true)}>
          {text("coordinator.board.all_candidates", { count: candidates.length })}
        </Button>
      )}
    </section>
  );
}

interface CardProps {
  candidate: Candidate;
  booking: Booking;
  choose: (wish: AssignWish) => void;
}

function CandidateCard({ candidate, booking, choose }: CardProps) {
  const text = useText();
  const formats = useFormats();
  const say = useSaid();
  const name = candidate.name ?? "";
  const time = booking.times.find((one) => one.id === candidate.time_option_id);
  const counts = (candidate.parts ?? []).filter((part) => (part.points ?? 0) > 0);
  const warnings = warningsOf(candidate).map(say);
  return (
    <article className="candidate">
      <div className="candidate__head">
        <h4 className="kern-title">{name}</h4>
        <span className="candidate__points">
          {text("coordinator.board.points_of", { points: formats.number(candidate.points ?? 0) })}
        </span>
        <Button
          small
          look="primary"
          aria-label={text("coordinator.board.assign_name", { name })}
          onClick={() =>
            choose({
              person: candidate.interpreter_id ?? "",
              name,
              option: candidate.time_option_id,
              against: warnings,
            })
          }
        >
          {text("coordinator.board.assign")}
        </Button>
      </div>
      <p className="kern-body candidate__why">{counts.map(say).join(" · ")}</p>
      {booking.times.length > 1 && time && (
        <p className="kern-body">{formats.period(time.begin, time.end)}</p>
      )}
      {candidate.reached_by === "phone" && (
        <p className="kern-body">{text("coordinator.board.by_phone")}</p>
      )}
      {warnings.map((warning) => (
        <p className="kern-body candidate__warning" key={warning}>
          <span className="kern-icon kern-icon--warning" aria-hidden="true" /> {warning}
        </p>
      ))}
      <details>
        <summary>{text("coordinator.board.score")}</summary>
        <BoardScore candidate={candidate} />
      </details>
    </article>
  );
}
