import "../../style/house.css";
import { Link } from "react-router";
import { ApiProblem } from "../../api/problem";
import { useSession } from "../../api/session";
import { Button } from "../../parts/button";
import { Empty, Loaded } from "../../parts/loading";
import { Notice, ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import { Hours } from "./colleague_hours";
import {
  type Form, type HouseColleague, useConfirmSkills, useHouseColleague, useTakePart,
} from "./house_query";

type Skill = NonNullable<HouseColleague["skills"]>[number];

/** Helping in the own house: take part or not, which languages still hold, in which hours. */
export function ColleaguePage() {
  const text = useText();
  const query = useHouseColleague(useSession().interpreter_id ?? "");
  const isNone = query.error instanceof ApiProblem && query.error.status === 404;
  return (
    <Page title={text("house.own.title")} lead={text("house.own.lead")}>
      {isNone ? (
        <Empty title={text("house.own.none")} />
      ) : (
        <Loaded query={query}>
          {(colleague) => (
            <div className="house stack">
              <Participation colleague={colleague} />
              <Skills colleague={colleague} />
              <OwnHours colleague={colleague} />
            </div>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function Participation({ colleague }: { colleague: HouseColleague }) {
  const text = useText();
  const formats = useFormats();
  const change = useTakePart(colleague.interpreter_id);
  const since = colleague.opted_in_at;
  return (
    <section className="stack" aria-live="polite">
      <Notice tone={since ? "success" : "info"}
        title={since
          ? text("house.own.since", { day: formats.day(since), office: colleague.requester_name })
          : text("house.own.not", { office: colleague.requester_name })}>
        <p className="kern-body">{text(since ? "house.own.since_hint" : "house.own.not_hint")}</p>
      </Notice>
      <ProblemNotice problem={change.error} />
      {colleague.allowed_actions.includes("take_part") && (
        <div>
          <Button look={since ? "secondary" : "primary"} busy={change.isPending}
            onClick={() => change.mutate(!since)}>
            {text(since ? "house.own.leave" : "house.own.join")}
          </Button>
        </div>
      )}
    </section>
  );
}

const nameOf = ({ language, form }: Skill) => ({ language, form: form as Form });

function Skills({ colleague }: { colleague: HouseColleague }) {
  const text = useText();
  const confirm = useConfirmSkills(colleague.interpreter_id);
  const skills = colleague.skills ?? [];
  const mayConfirm = colleague.allowed_actions.includes("confirm");
  return (
    <section className="stack" aria-labelledby="house-skills">
      <h2 className="kern-heading-medium" id="house-skills">{text("house.own.languages")}</h2>
      <p className="kern-body">{text("house.own.languages_lead")}</p>
      <ul className="lines">
        {skills.map((skill) => (
          <OneSkill key={`${skill.language} ${skill.form} ${skill.direction}`} skill={skill}
            busy={confirm.isPending} mayConfirm={mayConfirm}
            onConfirm={() => confirm.mutate([nameOf(skill)])} />
        ))}
      </ul>
      <ProblemNotice problem={confirm.error} />
      {mayConfirm && skills.length > 1 && (
        <div>
          <Button look="primary" busy={confirm.isPending}
            onClick={() => confirm.mutate(skills.map(nameOf))}>
            {text("house.own.confirm_all")}
          </Button>
        </div>
      )}
    </section>
  );
}

function OneSkill({ skill, busy, mayConfirm, onConfirm }: {
  skill: Skill;
  busy: boolean;
  mayConfirm: boolean;
  onConfirm: () => void;
}) {
  const text = useText();
  const ui = useUiLanguage();
  const formats = useFormats();
  const name = (ui === "en" ? skill.language_name_en : skill.language_name) ?? skill.language;
  const form = text(`house.form.${skill.form}`);
  const until = skill.holds_until && formats.day(wallDate(`${skill.holds_until}T12:00`));
  return (
    <li>
      <div className="line__text">
        <strong>{name}, {form}</strong>
        <span className="line">
          {!until
            ? text("house.own.never")
            : text(skill.confirmed ? "house.own.until" : "house.own.over", { day: until })}
        </span>
      </div>
      {mayConfirm && (
        <Button small busy={busy} onClick={onConfirm}>
          {text("house.own.confirm")}
          <span className="kern-sr-only"> {name}, {form}</span>
        </Button>
      )}
    </li>
  );
}

function OwnHours({ colleague }: { colleague: HouseColleague }) {
  const text = useText();
  const formats = useFormats();
  const { agreement } = colleague;
  return (
    <section className="stack" aria-labelledby="house-hours">
      <h2 className="kern-heading-medium" id="house-hours">{text("house.own.hours")}</h2>
      <p className="kern-body">
        <Hours colleague={colleague} />
      </p>
      {agreement ? (
        <p className="kern-body">
          {text("house.agreed", {
            superior: agreement.superior,
            day: formats.day(wallDate(`${agreement.agreed_on}T12:00`)),
          })}
        </p>
      ) : (
        <Notice tone="warning" title={text("house.own.not_agreed")}>
          <p className="kern-body">{text("house.own.not_agreed_hint")}</p>
        </Notice>
      )}
      <p>
        <Link className="kern-link" to="/kalender/verfuegbarkeit">{text("house.own.change")}</Link>
      </p>
    </section>
  );
}
