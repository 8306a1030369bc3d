import "../../style/board.css";
import { Link } from "react-router";
import { knownKey, useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { boardPath } from "../board_path";
import type { Sickness } from "./sick_dialog";

/** Every assignment that a sickness hits: what happens with it and whom to call. */
export function SicknessHits({ sickness }: { sickness: Sickness }) {
  const text = useText();
  const done = !sickness.preview;
  const count = sickness.hit.length;
  return (
    <div className="stack" role="status">
      <p className="kern-body">
        {text(done ? "sickness.was" : "sickness.would", {
          count,
          offers: sickness.offers_declined,
        })}
      </p>
      {count > 0 && (
        <ul className="people__list">
          {sickness.hit.map((hit) => (
            <li key={hit.assignment_id}>
              <Hit hit={hit} done={done} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Hit({ hit, done }: { hit: Sickness["hit"][number]; done: boolean }) {
  const text = useText();
  const formats = useFormats();
  const chance = knownKey(`sickness.chance.${hit.chance}`);
  const { name, phone } = hit.requester ?? {};
  return (
    <div className="person">
      <strong>{formats.period(hit.begin, hit.end)}</strong>
      <div>{[hit.language_name, name, hit.town].filter(Boolean).join(" · ")}</div>
      <div>
        {hit.result === "already_begun"
          ? text("sickness.begun")
          : [
              chance ? text(chance) : "",
              text("sickness.free", { count: hit.people_free ?? 0 }),
            ].join(" ")}
      </div>
      {phone && (
        <a className="kern-link" href={`tel:${phone.replace(/[^+0-9]/g, "")}`}>
          {text("sickness.call_office", { phone })}
        </a>
      )}
      {done && (
        <div>
          <Link className="kern-link" to={boardPath(hit.booking_id)}>
            {text("sickness.board")}
          </Link>
        </div>
      )}
    </div>
  );
}
