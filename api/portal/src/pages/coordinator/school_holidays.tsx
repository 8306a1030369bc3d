import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Empty, Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { components } from "../../../dist/schema";
import "../../style/today.css";

type Answer = components["schemas"]["HolidayAnswer"];
const key = ["holiday-answers"];
const words = ["here", "some_days", "away"] as const;

/** Who can be reached in the coming school holidays, and whom somebody has to call about it. */
export function SchoolHolidaysPage() {
  const text = useText();
  const [query] = useSearchParams();
  const first_day = query.get("ab");
  const asked = useQuery({
    queryKey: [...key, first_day],
    queryFn: async ({ signal }) => {
      const params = { query: first_day ? { first_day } : {} };
      return (await ask(api.GET("/api/v1/holiday-answers", { params, signal }))).items;
    },
  });
  return (
    <Page title={text("coordinator.holidays.title")} lead={text("coordinator.holidays.lead")}>
      <Loaded query={asked}>
        {(answers) => {
          const days = [...new Set(answers.map((one) => one.first_day))];
          return days.length === 0 ? (
            <Empty title={text("coordinator.holidays.none")}>
              <p>{text("coordinator.holidays.none_text")}</p>
            </Empty>
          ) : (
            days.map((day) => (
              <Holidays key={day} answers={answers.filter((one) => one.first_day === day)} />
            ))
          );
        }}
      </Loaded>
    </Page>
  );
}

function Holidays({ answers }: { answers: Answer[] }) {
  const text = useText();
  const { day } = useFormats();
  const [first] = answers;
  if (!first) return null;
  const open = answers.filter((one) => one.answer === null);
  const toCall = open.filter((one) => !one.interpreter.has_mail);
  const mailed = open.filter((one) => one.interpreter.has_mail);
  return (
    <section className="stack today__list">
      <h2 className="kern-heading-medium">
        {first.name}, {day(`${first.first_day}T12:00:00Z`)} – {day(`${first.last_day}T12:00:00Z`)}
      </h2>
      <h3 className="kern-heading-small">
        {text("coordinator.holidays.open", { count: open.length })}
      </h3>
      {toCall.length > 0 && <OpenList answers={toCall} />}
      {mailed.length > 0 && (
        <details className="fold">
          <summary>{text("coordinator.holidays.mailed", { count: mailed.length })}</summary>
          <OpenList answers={mailed} />
        </details>
      )}
      {words.map((word) => (
        <Said key={word} word={word} answers={answers.filter((one) => one.answer === word)} />
      ))}
    </section>
  );
}

function OpenList({ answers }: { answers: Answer[] }) {
  return (
    <ul>
      {answers.map((one) => <li key={one.id}><Open one={one} /></li>)}
    </ul>
  );
}

/** Somebody who has not answered: the number to call, and what they say on the telephone. */
function Open({ one }: { one: Answer }) {
  const text = useText();
  const { name, phone, has_mail } = one.interpreter;
  const write = useWrite({
    send: (answer: (typeof words)[number], once) =>
      ask(api.PUT("/api/v1/holiday-answers/{answer_id}", {
        params: { path: { answer_id: one.id }, header: { "Idempotency-Key": once } },
        body: { answer, channel: "telephone" },
      })),
    refresh: [key, ["today"]],
  });
  return (
    <div className="today__line">
      <div className="today__what">
        <div>
          <Link className="kern-link" to={`/personen/${one.interpreter.id}`}>{name}</Link>
        </div>
        <div className="today__why">
          {phone ? (
            <a className="kern-link" href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>
          ) : (
            text("coordinator.holidays.no_phone")
          )}
          {!has_mail && ` · ${text("coordinator.holidays.no_mail")}`}
        </div>
        <ProblemNotice problem={write.error} />
      </div>
      <div className="today__act row">
        {words.map((word) => (
          <Button key={word} small busy={write.isPending && write.variables === word}
            aria-label={text(`coordinator.holidays.note_${word}`, { name })}
            onClick={() => write.mutate(word)}>
            {text(`coordinator.holidays.${word}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Said({ word, answers }: { word: (typeof words)[number]; answers: Answer[] }) {
  const text = useText();
  if (answers.length === 0) return null;
  return (
    <details className="fold">
      <summary>{text(`coordinator.holidays.said_${word}`, { count: answers.length })}</summary>
      <ul className="lines">
        {answers.map((one) => (
          <li key={one.id}>
            <Link className="kern-link" to={`/personen/${one.interpreter.id}`}>
              {one.interpreter.name}
            </Link>
            {one.assignments > 0 && (
              <span>{text("coordinator.holidays.booked", { count: one.assignments })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
