import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Empty, Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { type HolidayAnswer, holidayKey, useHolidayAnswers } from "./holiday_answers";

const words = ["here", "some_days", "away"] as const;

/** "Sind Sie in den Ferien erreichbar?": one tap for each of the coming school holidays. */
export function SchoolHolidays() {
  const text = useText();
  const query = useHolidayAnswers();
  return (
    <Page title={text("interpreter.holidays.title")} lead={text("interpreter.holidays.lead")}>
      <Loaded query={query}>
        {(answers) =>
          answers.length === 0 ? (
            <Empty title={text("interpreter.holidays.none")}>
              <p>{text("interpreter.holidays.none_text")}</p>
            </Empty>
          ) : (
            <div className="stack">
              {answers.map((one) => <Question key={one.id} one={one} />)}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Question({ one }: { one: HolidayAnswer }) {
  const text = useText();
  const formats = useFormats();
  const write = useWrite({
    send: (answer: (typeof words)[number], key) =>
      ask(api.PUT("/api/v1/holiday-answers/{answer_id}", {
        params: { path: { answer_id: one.id }, header: { "Idempotency-Key": key } },
        body: { answer },
      })),
    refresh: [holidayKey, ["availability"]],
  });
  const heading = `ferien-${one.id}`;
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
