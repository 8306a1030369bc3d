import { useState } from "react";
import { Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { type Booking, type Seat, useRanking } from "./board_data";
import { BoardAlternatives } from "./board_alternatives";
import { type AssignWish, BoardAssign } from "./board_assign";
import { BoardCandidates } from "./board_candidates";
import { BoardExcluded } from "./board_excluded";
import { BoardFilled } from "./board_filled";
import { BoardPeople } from "./board_people";
import { BoardRound } from "./board_round";

/** One seat: who comes, or who is asked and who could be assigned. */
export function BoardSeat({ booking, seat }: { booking: Booking; seat: Seat }) {
  const text = useText();
  const [wish, setWish] = useState<AssignWish | null>(null);
  const [assigned, setAssigned] = useState("");
  const mayAssign = booking.allowed_actions.includes("assign") && seat.state !== "filled";
  const ranking = useRanking(seat.id, booking.updated_at ?? "", mayAssign);

  return (
    <div className="stack">
      {assigned && seat.state === "filled" && (
        <Notice
          tone="success"
          title={text("coordinator.board.assigned", { name: assigned })}
          loud
        />
      )}
      {seat.state === "filled" && seat.assignment && <BoardFilled assignment={seat.assignment} />}
      {seat.state === "unfilled" && <BoardAlternatives booking={booking} seat={seat} />}
      <BoardRound booking={booking} seat={seat} />
      <div className="seat">
        {mayAssign && (
          <Loaded query={ranking}>
            {(data) => (
              <div className="stack">
                <BoardCandidates candidates={data.candidates} booking={booking} choose={setWish} />
                <BoardExcluded excluded={data.excluded} choose={setWish} />
              </div>
            )}
          </Loaded>
        )}
        <BoardPeople
          booking={booking}
          {...(mayAssign && ranking.data ? { ranking: ranking.data, choose: setWish } : {})}
        />
      </div>
      {wish && (
        <BoardAssign
          booking={booking}
          seat={seat}
          wish={wish}
          onClose={() => setWish(null)}
          onDone={() => {
            setAssigned(wish.name);
            setWish(null);
          }}
        />
      )}
    </div>
  );
}
