import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Candidate } from "./board_data";
import { useSaid } from "./board_words";

/** Every part of the score in words and points. */
export function BoardScore({ candidate }: { candidate: Candidate }) {
  const text = useText();
  const formats = useFormats();
  const say = useSaid();
  return (
    <table className="kern-table kern-table--small">
      <caption className="kern-sr-only">
        {text("coordinator.board.score_of", { name: candidate.name ?? "" })}
      </caption>
      <thead className="kern-table__header">
        <tr className="kern-table__row">
          <th className="kern-table__header" scope="col">{text("coordinator.board.part")}</th>
          <th className="kern-table__header kern-table__header--numeric" scope="col">
            {text("coordinator.board.points")}
          </th>
        </tr>
      </thead>
      <tbody className="kern-table__body">
        {(candidate.parts ?? []).map((part) => (
          <tr className="kern-table__row" key={part.rule}>
            <td className="kern-table__cell">{say(part)}</td>
            <td className="kern-table__cell kern-table__cell--numeric">
              {formats.number(part.points ?? 0)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
