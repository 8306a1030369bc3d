import { useState } from "react";
import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { sheetPath } from "../../parts/print_path";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Assignment } from "./board_data";

/** Who comes, and the way to somebody else: the person's assignment ends and the search begins. */
export function BoardFilled({ assignment }: { assignment: Assignment }) {
  const text = useText();
  const formats = useFormats();
  const [asking, setAsking] = useState(false);
  const name = assignment.interpreter?.name ?? "";
  const cancel = useWrite({
    send: (_: undefined, key) =>
      ask(
        api.POST("/api/v1/assignments/{assignment_id}/cancel", {
          params: { path: { assignment_id: assignment.id }, header: { "Idempotency-Key": key } },
          body: { channel: "telephone" },
        }),
      ),
    refresh: [["bookings"], ["offers"], ["assignments"], ["schedule"], ["today"]],
    done: () => setAsking(false),
  });
  return (
    <div className="row filled">
      <p className="kern-body">
        <strong>{name}</strong> · {formats.period(assignment.begin, assignment.end)}
      </p>
      <Link className="kern-link" to={sheetPath(assignment.id)}>{text("common.print.sheet")}</Link>
      {assignment.state === "confirmed" && (
        <Button small onClick={() => setAsking(true)}>
          {text("coordinator.board.reassign")}
        </Button>
      )}
      {asking && (
        <Confirm
          title={text("coordinator.board.reassign_title", { name })}
          act={text("coordinator.board.reassign_act")}
          busy={cancel.isPending}
          problem={cancel.error}
          onAct={() => cancel.mutate(undefined)}
          onClose={() => setAsking(false)}
        >
          <p className="kern-body">{text("coordinator.board.reassign_text", { name })}</p>
        </Confirm>
      )}
    </div>
  );
}
