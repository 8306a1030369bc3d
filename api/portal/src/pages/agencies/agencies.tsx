import "../../style/interpreter.css";
import { useState } from "react";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { knownKey, useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import { AgencyForm } from "./agency_form";
import { type Agency, type CallOff, useAct, useAgencies, useCallOffs } from "./agencies_query";
import { CallOffForm } from "./call_off_form";

// nobody who did not come is charged
const costly: CallOff["state"][] = ["asked", "accepted", "delivered"];

/** Agencies with their framework contracts, and what is called off from them. */
export function AgenciesPage() {
  const text = useText();
  const agencies = useAgencies();
  return (
    <Page title={text("agencies.title")} lead={text("agencies.lead")} wide>
      <Loaded query={agencies}>
        {(list) => (
          <div className="stack">
            {list.length > 0 && <CallOffs agencies={list} />}
            <Contracts list={list} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function CallOffs({ agencies }: { agencies: Agency[] }) {
  const text = useText();
  const [isNew, setNew] = useState(false);
  const query = useCallOffs();
  return (
    <section className="stack" aria-labelledby="call-offs">
      <div className="head">
        <h2 className="kern-heading-medium" id="call-offs">{text("agencies.call_offs")}</h2>
        <Button small onClick={() => setNew(true)}>{text("agencies.call_off")}</Button>
      </div>
      <Loaded query={query}>
        {(list) => (
          <>
            {list.length === 0 && <p className="kern-body">{text("agencies.call_offs_none")}</p>}
            <ul className="lines">{list.map((one) => <Line key={one.id} one={one} />)}</ul>
          </>
        )}
      </Loaded>
      {isNew && <CallOffForm agencies={agencies} onClose={() => setNew(false)} />}
    </section>
  );
}

function Line({ one }: { one: CallOff }) {
  const text = useText();
  const ui = useUiLanguage();
  const formats = useFormats();
  const act = useAct(one.id);
  const when = formats.period(one.begin_at, one.end_at);
  const language = (ui === "en" ? one.language_name_en : one.language_name) ?? one.language;
  const where = [one.requester_name, one.place_name, one.town].filter(Boolean).join(", ");
  const state = knownKey(`agencies.state.${one.state}`) ?? "agencies.state.asked";
  return (
    <li>
      <span className="line__text">
        <strong>{when}</strong>
        <span className="line">{[one.agency_name, language, where].join(" · ")}</span>
        <span className="line">
          {text(state)}
          {one.state === "asked" && ` ${text(one.is_overdue ? "agencies.overdue" : "agencies.due", {
            when: formats.moment(one.answer_due_at),
          })}`}
        </span>
        {costly.includes(one.state) && (
          <span className="line muted">
            {text("agencies.charged", { minutes: one.charged_min })}
          </span>
        )}
        <ProblemNotice problem={act.error} />
      </span>
      {one.possible_acts.map((name) => (
        <Button key={name} look="tertiary" busy={act.isPending} onClick={() => act.mutate(name)}>
          {text(knownKey(`agencies.act.${name}`) ?? "agencies.act.withdraw")}
          <span className="kern-sr-only"> {when} {one.agency_name}</span>
        </Button>
      ))}
    </li>
  );
}

function Contracts({ list }: { list: Agency[] }) {
  const text = useText();
  const [edited, setEdited] = useState<Agency | "new" | null>(null);
  return (
    <section className="stack" aria-labelledby="contracts">
      <div className="head">
        <h2 className="kern-heading-medium" id="contracts">{text("agencies.contracts")}</h2>
        <Button small onClick={() => setEdited("new")}>{text("agencies.new")}</Button>
      </div>
      {list.length === 0 && <p className="kern-body">{text("agencies.none")}</p>}
      <ul className="lines">
        {list.map((one) => (
          <Contract key={one.id} agency={one} onEdit={() => setEdited(one)} />
        ))}
      </ul>
      {edited && (
        <AgencyForm agency={edited === "new" ? undefined : edited}
          onClose={() => setEdited(null)} />
      )}
    </section>
  );
}

function Contract({ agency, onEdit }: { agency: Agency; onEdit: () => void }) {
  const text = useText();
  const ui = useUiLanguage();
  const formats = useFormats();
  const euros = new Intl.NumberFormat(ui === "en" ? "en-GB" : "de-DE", {
    style: "currency",
    currency: "EUR",
  });
  const day = (of: string) => formats.day(wallDate(`${of}T12:00`));
  const languages = agency.languages
    .map((one) => (ui === "en" ? one.language_name_en : one.language_name) ?? one.language)
    .join(", ");
  return (
    <li>
      <span className="line__text">
        <strong>{agency.name}</strong>
        <span className="line">
          {text("agencies.contract", {
            number: agency.contract_number,
            first: day(agency.first_day),
            last: day(agency.last_day),
          })}
        </span>
        <span className="line">{languages}</span>
        <span className="line muted">
          {text("agencies.terms", {
            price: euros.format(agency.hour_cents / 100),
            minutes: agency.call_off_min,
            hours: formats.number(agency.response_min / 60),
          })}
        </span>
        {agency.phone && (
          <span className="line"><a href={`tel:${agency.phone}`}>{agency.phone}</a></span>
        )}
      </span>
      <Button look="tertiary" onClick={onEdit}>
        {text("agencies.edit")}
        <span className="kern-sr-only"> {agency.name} {agency.contract_number}</span>
      </Button>
    </li>
  );
}
