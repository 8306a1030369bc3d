import { Link } from "react-router";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { HolidayAnswer, HolidayWord } from "./holiday_answers";

const words: HolidayWord[] = ["here", "some_days", "away"];
type Asked = Pick<HolidayAnswer, "name" | "first_day" | "last_day" | "answer" | "assignments">;

interface Props {
  one: Asked;
  send: (answer: HolidayWord, key: string) => Promise<unknown>;
  refresh: string[][];
}

/** Which school holidays, and three buttons; the answer can be changed by another tap. */
export function HolidayQuestion({ one, send, refresh }: Props) {
  const text = useText();
  const formats = useFormats();
  const write = useWrite({ send, refresh });
  const heading = `ferien-${one.first_day}`;
  return (
    <article className="offer stack" aria-labelledby={heading}>
      <h2 className="kern-heading-small" id={heading}>
        {text("interpreter.holidays.question", { name: one.name })}
      </h2>
      <p className="kern-body">
        {formats.day(`${one.first_day}T12:00:00Z`)} – {formats.day(`${one.last_day}T12:00:00Z`)}
      </p>
      {words.map((word) => (
        <Button key={word} className="wide" aria-pressed={one.answer === word}
          look={one.answer === word ? "primary" : "secondary"}
          busy={write.isPending && write.variables === word} onClick={() => write.mutate(word)}>
          {text(`interpreter.holidays.${word}`)}
        </Button>
      ))}
      <div className="kern-body" role="status">
        {one.answer && <p>{text(`interpreter.holidays.said_${one.answer}`)}</p>}
        {one.answer === "some_days" && (
          <p>
            <Link className="kern-link" to="/kalender/verfuegbarkeit">
              {text("interpreter.holidays.enter")}
            </Link>
          </p>
        )}
        {one.assignments > 0 && (
          <p>{text("interpreter.holidays.assignments", { count: one.assignments })}</p>
        )}
      </div>
      <ProblemNotice problem={write.error} />
    </article>
  );
}
