import { Button } from "../../parts/button";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Booking, Seat } from "./board_data";
import { type Search, useSearchAgain } from "./board_request_acts";

interface Alternative {
  kind: string;
  text?: string;
  begin?: string;
  end?: string;
  local?: string;
}

/** The search that takes an alternative; nothing where the office must decide itself. */
function searchFor({ kind, local }: Alternative): Search | null {
  if (kind === "telephone" || kind === "video") return { mode: kind };
  if (kind === "other_time" && local) return { times: [{ local }] };
  return null;
}

/** Why nobody was found, and what would be possible instead. */
export function BoardAlternatives({ booking, seat }: { booking: Booking; seat: Seat }) {
  const text = useText();
  const formats = useFormats();
  const again = useSearchAgain(booking.id);
  const all = (seat.alternatives ?? []) as unknown as Alternative[];
  const may = booking.allowed_actions.includes("search");
  return (
    <Notice tone="warning" title={seat.unfilled_text ?? text("coordinator.board.unfilled")}>
      <div className="stack">
        {all.map((one) => {
          const search = searchFor(one);
          const when = one.begin && one.end ? formats.period(one.begin, one.end) : "";
          return (
            <div className="row" key={`${one.kind} ${one.local ?? ""}`}>
              <span className="kern-body">{[one.text, when].filter(Boolean).join(" ")}</span>
              {may && search && (
                <Button small busy={again.isPending} onClick={() => again.mutate(search)}>
                  {text("coordinator.board.search_so")}
                </Button>
              )}
            </div>
          );
        })}
        <ProblemNotice problem={again.error} />
      </div>
    </Notice>
  );
}
