import { useModeName } from "../../parts/mode";
import { type TextKey, useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Letterhead } from "./letterhead";
import { Paper } from "./paper";

/** What is known of an assignment before it begins. */
export interface SheetFacts {
  number: number | undefined;
  begin: string;
  end: string;
  language: string;
  setting: string;
  mode: string;
  office: string;
  place: string;
  contact: string;
  interpreter: string;
  /** The office's own case references; interpreters do not see them and write them by hand. */
  references: string;
}

interface Props {
  facts: SheetFacts;
  letterhead: Letterhead;
  note: string;
}

/** The confirmation sheet: what was agreed, what is filled in by hand, and two signatures. */
export function Sheet({ facts, letterhead, note }: Props) {
  const text = useText();
  const title = facts.number
    ? text("print.sheet.number", { number: facts.number })
    : text("print.sheet.title");
  return (
    <Paper letterhead={letterhead} title={title}>
      {note && <p className="paper__note">{note}</p>}
      <Agreed facts={facts} />
      <Filled />
      <Signatures />
      <div className="sheet__note">
        <p>{text("print.sheet.no_names")}</p>
        {letterhead.note.map((line, index) => <p key={index}>{line}</p>)}
      </div>
    </Paper>
  );
}

function Agreed({ facts }: { facts: SheetFacts }) {
  const text = useText();
  const formats = useFormats();
  const modeName = useModeName();
  const lines: [TextKey, string][] = [
    ["print.sheet.day", formats.longDay(facts.begin)],
    ["print.sheet.time", formats.hours(facts.begin, facts.end)],
    ["print.sheet.language", facts.language],
    ["print.sheet.setting", facts.setting],
    ["print.sheet.mode", modeName(facts.mode)],
    ["print.sheet.office", facts.office],
    ["print.sheet.place", facts.place],
    ["print.sheet.contact", facts.contact],
    ["print.sheet.interpreter", facts.interpreter],
    ["print.sheet.reference", facts.references],
  ];
  return (
    <dl className="sheet__facts">
      {lines
        .filter(([key, value]) => value || key === "print.sheet.reference")
        .map(([key, value]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>{value || <span className="sheet__blank" />}</dd>
          </div>
        ))}
    </dl>
  );
}

const blanks = ["begin", "end", "break", "waiting"] as const;
const outcomes = ["performed", "client", "interpreter"] as const;

/** To be filled in by hand at the end of the talk. */
function Filled() {
  const text = useText();
  return (
    <section className="sheet__filled">
      <h3>{text("print.sheet.filled")}</h3>
      <div className="sheet__row">
        {blanks.map((name) => (
          <p key={name}>{text(`print.sheet.${name}`)} <span className="sheet__blank" /></p>
        ))}
      </div>
      <ul className="sheet__outcomes">
        {outcomes.map((name) => (
          <li key={name}>
            <span className="sheet__box" aria-hidden="true" />
            {text(`print.sheet.outcome.${name}`)}
          </li>
        ))}
      </ul>
      <p>{text("print.sheet.remarks")} <span className="sheet__blank" /></p>
    </section>
  );
}

function Signatures() {
  const text = useText();
  return (
    <div className="sheet__signatures">
      {(["office", "interpreter"] as const).map((side) => (
        <section key={side}>
          <h3>{text(`print.sheet.${side}`)}</h3>
          <p className="sheet__space">{side === "office" && text("print.sheet.stamp")}</p>
          <p className="sheet__line">{text("print.sheet.signature")}</p>
        </section>
      ))}
    </div>
  );
}
