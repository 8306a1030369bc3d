import "../../style/requester.css";
import "../../style/series.css";
import { useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { StateBadge } from "../../parts/state_badge";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import { ExtendDialog } from "./extend_dialog";
import { type SeriesAct, SeriesDialog } from "./series_dialog";
import { type Occurrence, type Series, useSeries } from "./series_query";

/** A series: its rule, who comes, and every occurrence with what may be done. */
export function SeriesPage() {
  const { id = "" } = useParams();
  const text = useText();
  const ui = useUiLanguage();
  const query = useSeries(id);
  const wasSent = (useLocation().state as { sent?: boolean } | null)?.sent === true;
  const said = ui === "en" ? query.data?.text_en : query.data?.text;
  return (
    <Page
      title={text("series.title")}
      {...(said ? { lead: said } : {})}
      acts={<Link className="kern-link" to="/anfragen">{text("booking.back")}</Link>}
    >
      <Loaded query={query}>
        {(series) => (
          <div className="stack">
            {wasSent && <Notice tone="success" title={text("series.sent")} />}
            <About series={series} />
            <Occurrences series={series} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function About({ series }: { series: Series }) {
  const text = useText();
  const lines: [string, string | undefined][] = [
    [text("booking.language"), series.language_name],
    [text("booking.setting"), series.setting_name],
    [text("booking.office"), series.requester?.name],
    [text("series.person"), series.person?.name ?? text("series.person.none")],
  ];
  return (
    <dl className="kern-description-list">
      {lines.map(([name, value]) => (
        <div className="kern-description-list-item" key={name}>
          <dt className="kern-description-list-item__key">{name}</dt>
          <dd className="kern-description-list-item__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Chosen {
  act: SeriesAct;
  occurrence: Occurrence;
}

function Occurrences({ series }: { series: Series }) {
  const text = useText();
  const [chosen, setChosen] = useState<Chosen | "extend" | undefined>();
  const close = () => setChosen(undefined);
  return (
    <section className="stack" aria-label={text("series.occurrences")}>
      <h2 className="kern-heading-medium">
        {text("series.occurrences.count", { count: series.occurrences.length })}
      </h2>
      <ol className="occurrences">
        {series.occurrences.map((one) => (
          <OccurrenceLine
            key={one.day}
            one={one}
            onAct={(act) => setChosen({ act, occurrence: one })}
          />
        ))}
      </ol>
      {series.allowed_actions.includes("extend") && (
        <div>
          <Button icon="add" onClick={() => setChosen("extend")}>{text("series.extend")}</Button>
        </div>
      )}
      {chosen === "extend" && <ExtendDialog series={series} onClose={close} />}
      {chosen && chosen !== "extend" && (
        <SeriesDialog seriesId={series.id} {...chosen} onClose={close} />
      )}
    </section>
  );
}

interface LineProps {
  one: Occurrence;
  onAct: (act: SeriesAct) => void;
}

function OccurrenceLine({ one, onAct }: LineProps) {
  const text = useText();
  const ui = useUiLanguage();
  const formats = useFormats();
  const when = formats.moment(wallDate(one.local.slice(0, 16)));
  const why = ui === "en" ? one.pause?.text_en : one.pause?.text;
  const isBooked = one.booking_id != null;
  return (
    <li className={`occurrence ${isBooked ? "" : "occurrence--paused"}`}>
      <span className="occurrence__when">
        {isBooked ? (
          <Link className="kern-link" to={`/anfragen/${one.booking_id}`}>{when}</Link>
        ) : (
          when
        )}
      </span>
      <span className="occurrence__state">
        <StateBadge kind="occurrence" state={one.state} />
        {one.people.length > 0 && <span>{one.people.map(({ name }) => name).join(", ")}</span>}
        {one.other_person && <span>{text("series.other_person")}</span>}
        {one.moved && <span>{text("series.moved")}</span>}
        {why && one.state !== "left_out" && (
          <span>{isBooked ? text("series.falls_on", { why }) : why}</span>
        )}
      </span>
      <span className="occurrence__acts">
        {(["move", "cancel", "restore"] as const)
          .filter((act) => one.allowed_actions.includes(act))
          .map((act) => (
            <Button
              key={act}
              small
              look="tertiary"
              aria-label={text(`series.act.${act}.of`, { when })}
              onClick={() => onAct(act)}
            >
              {text(`series.act.${act}`)}
            </Button>
          ))}
      </span>
    </li>
  );
}
