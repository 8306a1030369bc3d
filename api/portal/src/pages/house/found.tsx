import { useState } from "react";
import { Button } from "../../parts/button";
import { SelectField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { Empty, Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import {
  type FoundColleague, type HouseSearch, useAddTalk, useHouseSearch, type Wanted,
} from "./house_query";

/** Colleagues with the language: who can be asked now, then who comes back when. */
export function Found({ wanted }: { wanted: Wanted }) {
  const query = useHouseSearch(wanted, true);
  return (
    <section className="stack" aria-live="polite">
      <Loaded query={query}>{(search) => <Colleagues search={search} />}</Loaded>
    </section>
  );
}

function Colleagues({ search }: { search: HouseSearch }) {
  const text = useText();
  const ui = useUiLanguage();
  const language =
    (ui === "en" ? search.language_name_en : search.language_name) ?? search.language;
  const free = search.items.filter(({ state }) => state === "free").length;
  return (
    <>
      <h2 className="kern-heading-medium">
        {text("house.found", { language, office: search.requester_name })}
      </h2>
      {!search.open_today && <Notice tone="info" title={text("house.closed_today")} />}
      {search.items.length === 0 ? (
        <Empty title={text("house.nobody")}>{text("house.nobody_hint")}</Empty>
      ) : (
        <>
          <p className="kern-body">{text("house.free_now", { count: free })}</p>
          <ul className="house__people">
            {search.items.map((one) => (
              <Colleague key={`${one.interpreter_id} ${one.direction}`} found={one}
                language={search.language} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const tones = {
  free: "success",
  busy: "warning",
  outside_hours: "info",
  at_limit: "info",
} as const;

function Colleague({ found, language }: { found: FoundColleague; language: string }) {
  const text = useText();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="house__person">
      <h3 className="kern-heading-small">{found.name}</h3>
      <p className="kern-body">
        <span className={`kern-icon kern-icon--${tones[found.state]}`} aria-hidden="true" />{" "}
        {text(`house.state.${found.state}`)}
        {found.next_at && ` ${text("house.next", { at: formats.moment(found.next_at) })}`}
      </p>
      <p className="kern-body muted">
        {text(`house.level.${found.level}` as "house.level.native")}
        {found.direction !== "both" && `, ${text(`house.direction.${found.direction}` as
          "house.direction.from")}`}
        {", "}
        {found.confirmed_on
          ? text(found.confirmed ? "house.confirmed_on" : "house.confirmed_long_ago", {
              day: formats.day(wallDate(`${found.confirmed_on}T12:00`)),
            })
          : text("house.never_confirmed")}
      </p>
      <div className="row">
        {found.phone && (
          <a className="kern-btn kern-btn--primary" href={`tel:${found.phone.replace(/\s/g, "")}`}>
            <span className="kern-label">{text("house.call", { phone: found.phone })}</span>
          </a>
        )}
        <Button look="tertiary" onClick={() => setOpen(true)}>
          {text("house.asked")}
          <span className="kern-sr-only"> {found.name}</span>
        </Button>
      </div>
      {isOpen && (
        <AskedDialog found={found} language={language} onClose={() => setOpen(false)} />
      )}
    </li>
  );
}

const minutes = [5, 10, 15, 20, 30, 45, 60];

/** That somebody helped: it spreads the asking, and keeps to what the colleague wants at most. */
function AskedDialog({ found, language, onClose }: {
  found: FoundColleague;
  language: string;
  onClose: () => void;
}) {
  const text = useText();
  const [took, setTook] = useState("");
  const add = useAddTalk(onClose);
  return (
    <FormDialog title={text("house.asked_title", { name: found.name })} write={add}
      onClose={onClose}
      onSend={() =>
        add.mutate({
          interpreter_id: found.interpreter_id,
          language,
          ...(took ? { minutes: Number(took) } : {}),
        })
      }>
      <p className="kern-body">{text("house.asked_why")}</p>
      <SelectField label={text("house.took")} value={took}
        onChange={(event) => setTook(event.target.value)}>
        <option value="">{text("house.took_unknown")}</option>
        {minutes.map((one) => (
          <option key={one} value={one}>{text("house.minutes", { minutes: one })}</option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
