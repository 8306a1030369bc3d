import { api, ask } from "../../api/client";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { holidayKey, type HolidayWord, useHolidayAnswers } from "./holiday_answers";
import { HolidayQuestion } from "./holiday_question";

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
              {answers.map((one) => (
                <HolidayQuestion key={one.id} one={one} send={send(one.id)}
                  refresh={[holidayKey, ["availability"]]} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

const send = (answer_id: string) => (answer: HolidayWord, key: string) =>
  ask(api.PUT("/api/v1/holiday-answers/{answer_id}", {
    params: { path: { answer_id }, header: { "Idempotency-Key": key } },
    body: { answer },
  }));
