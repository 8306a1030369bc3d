import { useText } from "../../texts/text";
import { addDays } from "../../texts/time";

/** Monday of the week that holds the day. */
function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

const filePath = (from: string, to: string) =>
  `/api/v1/exports/assignments?format=xlsx&from=${from}&to=${to}`;

/** Day and week lists of all assignments as workbooks, for the wall and the day without a net. */
export function BoardLists({ day }: { day: string }) {
  const text = useText();
  const monday = mondayOf(day);
  return (
    <p className="row">
      <a className="kern-link" href={filePath(day, day)} download>
        {text("coordinator.board.day_list")}
      </a>
      <a className="kern-link" href={filePath(monday, addDays(monday, 6))} download>
        {text("coordinator.board.week_list")}
      </a>
    </p>
  );
}
