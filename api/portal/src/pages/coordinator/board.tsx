import { useSearchParams } from "react-router";
import { Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useToday } from "./board_data";
import { BoardPeople } from "./board_people";
import { BoardQueue } from "./board_queue";
import { BoardRequest } from "./board_request";
import "../../style/board.css";

/** All open requests, the pool's people, and what brings both together. */
export function Board() {
  const text = useText();
  const today = useToday();
  const [query] = useSearchParams();
  const booking = query.get("anfrage");
  const seat = query.get("platz");

  return (
    <Page title={text("coordinator.board.title")} wide>
      <div className={`board ${booking ? "board--chosen" : ""}`}>
        <section className="board__queue" aria-labelledby="board-queue">
          <h2 className="kern-heading-small" id="board-queue">
            {text("coordinator.board.queue", { count: today.data?.gaps.count ?? 0 })}
          </h2>
          <Loaded query={today}>
            {({ gaps }) => <BoardQueue gaps={gaps} booking={booking} seat={seat} />}
          </Loaded>
        </section>
        <div className="board__work">
          {booking ? (
            <BoardRequest
              key={booking}
              id={booking}
              seatId={seat}
              queue={today.data?.gaps.items ?? []}
            />
          ) : (
            <>
              <p className="kern-body board__hint">{text("coordinator.board.choose")}</p>
              <BoardPeople />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
