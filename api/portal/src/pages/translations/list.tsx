import { Link } from "react-router";
import { useSession } from "../../api/session";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { type Translation, useLanguagePair, useTranslations } from "./data";
import "../../style/translations.css";

const isOver = (one: Translation) => one.ended_at !== null;
const waitsForMe = (one: Translation) => one.side === null;

/** The written work of whoever looks: what is open first, then what is done. */
export function TranslationsPage() {
  const text = useText();
  const query = useTranslations();
  const isPerson = !!useSession().interpreter_id;
  return (
    <Page
      title={text("translation.title")}
      lead={isPerson ? undefined : text("translation.lead")}
      acts={
        <>
          {!isPerson && (
            <Link className="kern-btn kern-btn--primary" to="/uebersetzungen/neu">
              <span className="kern-label">{text("translation.new")}</span>
            </Link>
          )}
          <Link className="kern-btn kern-btn--secondary" to="/formulare">
            <span className="kern-label">{text("translation.forms")}</span>
          </Link>
        </>
      }
    >
      <Loaded query={query}>{(all) => <Lists all={all} isPerson={isPerson} />}</Loaded>
    </Page>
  );
}

function Lists({ all, isPerson }: { all: Translation[]; isPerson: boolean }) {
  const text = useText();
  const open = all.filter((one) => !isOver(one));
  const done = all.filter(isOver);
  const asked = open.filter(waitsForMe);
  const mine = open.filter((one) => !waitsForMe(one));
  if (all.length === 0)
    return (
      <Empty title={text("translation.none")}>
        <p>{text(isPerson ? "translation.none_person" : "translation.none_text")}</p>
      </Empty>
    );
  return (
    <div className="stack">
      {asked.length > 0 && <List title={text("translation.asked")} items={asked} />}
      {mine.length > 0 && <List title={text("translation.open")} items={mine} />}
      {done.length > 0 && (
        <details className="fold">
          <summary>{text("translation.done", { count: done.length })}</summary>
          <Lines items={done} />
        </details>
      )}
    </div>
  );
}

function List({ title, items }: { title: string; items: Translation[] }) {
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{title}</h2>
      <Lines items={items} />
    </section>
  );
}

function Lines({ items }: { items: Translation[] }) {
  return (
    <ul className="translations">
      {items.map((one) => <li key={one.id}><Line one={one} /></li>)}
    </ul>
  );
}

function Line({ one }: { one: Translation }) {
  const text = useText();
  const pair = useLanguagePair();
  const { moment } = useFormats();
  const lines = one.counted ? text("translation.lines", { count: one.counted.lines }) : "";
  return (
    <>
      <div className="translations__what">
        <Link className="kern-link" to={`/uebersetzungen/${one.id}`}>
          {text("translation.number", { number: one.number })}: {pair(one)}
        </Link>
        <div className="translations__why">
          {[one.requester_name, lines, text("translation.until", { at: moment(one.deadline) })]
            .filter(Boolean).join(" · ")}
        </div>
      </div>
      <div className="row">
        {one.overdue && <Overdue />}
        <StateBadge kind="translation" state={one.state} />
      </div>
    </>
  );
}

/** Past its deadline and still waited for. */
export function Overdue() {
  const text = useText();
  return (
    <span className="kern-badge kern-badge--danger kern-badge--small">
      <span className="kern-icon kern-icon--danger" aria-hidden="true" />
      <span className="kern-label">{text("translation.overdue")}</span>
    </span>
  );
}
