import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { forgetLetter, type Sent } from "../../api/outbox";
import { ApiProblem } from "../../api/problem";
import { Button } from "../../parts/button";
import { Notice, useProblemText } from "../../parts/notice";
import { knownKey, useText, useUiLanguage } from "../../texts/text";
import { useLetters } from "./letters";

const taken = ["offer_withdrawn", "seat_already_taken", "offer_not_open"];

/** What became of each answer, until it was read. */
export function LetterNotices() {
  const letters = useLetters();
  const answered = letters.filter((one) => one.state !== "waiting");
  const late = letters.filter((one) => one.state === "waiting" && one.late);
  if (answered.length + late.length === 0) return null;
  return (
    <div className="stack letters">
      {late.length > 0 && <Waiting letters={late} />}
      {answered.map((letter) => (
        <Answered key={letter.key} letter={letter} />
      ))}
    </div>
  );
}

/** Brings what is new to the eye: the button that was tapped may be far below. */
function useSeen(news: unknown) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  return place;
}

function Waiting({ letters }: { letters: Sent[] }) {
  const text = useText();
  const place = useSeen(letters.length);
  return (
    <div ref={place}>
      <Notice tone="warning" title={text("interpreter.letter.waiting")} loud>
        <p className="kern-body">
          {text("interpreter.letter.waiting_text", { count: letters.length })}
        </p>
        {letters.map((letter) => (
          <p className="kern-body" key={letter.key}>{letter.about}</p>
        ))}
      </Notice>
    </div>
  );
}

function Answered({ letter }: { letter: Sent }) {
  const place = useSeen(letter.state);
  return (
    <div ref={place}>
      {letter.state === "done" ? <Done letter={letter} /> : <Refused letter={letter} />}
    </div>
  );
}

function Read({ letter }: { letter: Sent }) {
  const text = useText();
  return (
    <Button look="tertiary" onClick={() => void forgetLetter(letter.key)}>
      {text("interpreter.letter.read")}
    </Button>
  );
}

function Done({ letter }: { letter: Sent }) {
  const text = useText();
  const { state, assignment_id: assignment } = letter.answer ?? {};
  const chosenLater = letter.act === "accept" && state === "interested";
  const key = knownKey(`interpreter.done.${chosenLater ? "interested" : letter.act}`);
  const refused = letter.answer?.answers?.filter((one) => !one.done) ?? [];
  const glad = !["decline", "recuse", "decline_series"].includes(letter.act);
  const tone = refused.length > 0 ? "warning" : glad ? "success" : "info";
  const title = key ? text(key, { count: letter.answer?.done ?? 0 }) : letter.act;
  return (
    <Notice tone={tone} title={title} loud>
      <p className="kern-body">{letter.about}</p>
      <NotTaken refused={refused} />
      {chosenLater && <p className="kern-body">{text("interpreter.letter.chosen_later")}</p>}
      {assignment && (
        <p>
          <Link className="kern-link" to={`/einsaetze/${assignment}`}>
            {text("interpreter.letter.to_assignment")}
          </Link>
        </p>
      )}
      <Read letter={letter} />
    </Notice>
  );
}

/** What did not work of several, and why: each reason once. */
function NotTaken({ refused }: { refused: { text?: string; text_en?: string }[] }) {
  const text = useText();
  const ui = useUiLanguage();
  if (refused.length === 0) return null;
  const reasons = new Set(refused.map((one) => (ui === "en" ? one.text_en : one.text) ?? ""));
  return (
    <p className="kern-body">
      {text("interpreter.series.refused", { count: refused.length })} {[...reasons].join(" ")}
    </p>
  );
}

function Refused({ letter }: { letter: Sent }) {
  const text = useText();
  const problemText = useProblemText();
  const { code = "", title, titleEn, status = 0 } = letter.problem ?? {};
  const sentence = problemText(new ApiProblem(status, { code, title, title_en: titleEn }));
  const late = taken.includes(code);
  const heading = text(late ? "interpreter.letter.faster" : "interpreter.letter.refused");
  return (
    <Notice tone={late ? "warning" : "danger"} title={heading} loud>
      <p className="kern-body">{letter.about}</p>
      <p className="kern-body">{sentence}</p>
      {late && <p className="kern-body">{text("interpreter.letter.faster_text")}</p>}
      <Read letter={letter} />
    </Notice>
  );
}
