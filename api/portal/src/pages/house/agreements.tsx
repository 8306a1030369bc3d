import { useState } from "react";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats, wallDate, wallTime } from "../../texts/time";
import { Hours } from "./colleague_hours";
import {
  type HouseColleague, useHouseColleagues, useRecordAgreement, useTakePart,
} from "./house_query";

/** The hours of those who help, and whether their superior agreed to them. */
export function Agreements() {
  const text = useText();
  const query = useHouseColleagues();
  return (
    <section className="stack" aria-labelledby="house-agreements">
      <h2 className="kern-heading-medium" id="house-agreements">{text("house.agreements")}</h2>
      <p className="kern-body">{text("house.agreements_lead")}</p>
      <Loaded query={query}>
        {(list) => (
          <>
            {list.length === 0 && <p className="kern-body">{text("house.agreements_none")}</p>}
            <ul className="lines">
              {list.map((one) => <Line key={one.interpreter_id} colleague={one} />)}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}

function Line({ colleague }: { colleague: HouseColleague }) {
  const text = useText();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const part = useTakePart(colleague.interpreter_id);
  const { agreement } = colleague;
  return (
    <li>
      <div className="line__text">
        <strong>{colleague.name}</strong>
        <span className="line">{colleague.requester_name}</span>
        <Hours colleague={colleague} />
        {!colleague.opted_in_at && (
          <span className="line muted">{text("house.takes_no_part")}</span>
        )}
        <span className="line">
          {agreement
            ? text("house.agreed", {
                superior: agreement.superior,
                day: formats.day(wallDate(`${agreement.agreed_on}T12:00`)),
              })
            : text("house.not_agreed")}
        </span>
        <ProblemNotice problem={part.error} />
      </div>
      {colleague.allowed_actions.includes("take_part") && (
        <Button small look="tertiary" busy={part.isPending}
          onClick={() => part.mutate(!colleague.opted_in_at)}>
          {text(colleague.opted_in_at ? "house.part_ends" : "house.part_begins")}
          <span className="kern-sr-only"> {colleague.name}</span>
        </Button>
      )}
      {colleague.allowed_actions.includes("agree") && (
        <Button small onClick={() => setOpen(true)}>
          {text("house.agree")}
          <span className="kern-sr-only"> {colleague.name}</span>
        </Button>
      )}
      {isOpen && <AgreeDialog colleague={colleague} onClose={() => setOpen(false)} />}
    </li>
  );
}

function AgreeDialog({ colleague, onClose }: { colleague: HouseColleague; onClose: () => void }) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const [superior, setSuperior] = useState(colleague.agreement?.superior ?? "");
  const [typed, setDay] = useState("");
  const day = typed || today; // which is known with the server's clock
  const save = useRecordAgreement(colleague.interpreter_id, onClose);
  return (
    <FormDialog title={text("house.agree_title", { name: colleague.name })} write={save}
      onClose={onClose}
      onSend={() => save.mutate({ superior: superior.trim(), agreed_on: day })}>
      <p className="kern-body">{text("house.agree_to")}</p>
      <Hours colleague={colleague} />
      <TextField label={text("house.superior")} required maxLength={120} value={superior}
        onChange={(event) => setSuperior(event.target.value)} />
      <TextField label={text("house.agreed_day")} type="date" required max={today} value={day}
        onChange={(event) => setDay(event.target.value)} />
    </FormDialog>
  );
}
