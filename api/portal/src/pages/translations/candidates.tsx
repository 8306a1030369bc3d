import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import type { components } from "../../../dist/schema";
import { afterAct, type Translation, translationsKey } from "./data";

type Ranking = components["schemas"]["WriterRanking"];
type Candidate = Ranking["candidates"][number];

/** Who can, best first, with every part of the points; who cannot, with every reason. */
export function Candidates({ one }: { one: Translation }) {
  const text = useText();
  const query = useQuery({
    queryKey: [...translationsKey, one.id, "candidates"],
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/translations/{translation_id}/candidates", {
        params: { path: { translation_id: one.id } }, signal,
      })),
  });
  return (
    <section className="stack">
      <h2 className="kern-heading-small">{text("translation.candidates")}</h2>
      <Loaded query={query}>{(ranking) => <Lists one={one} ranking={ranking} />}</Loaded>
    </section>
  );
}

function Lists({ one, ranking }: { one: Translation; ranking: Ranking }) {
  const text = useText();
  const ui = useUiLanguage();
  return (
    <>
      {ranking.candidates.length === 0 && (
        <p className="kern-body">{text("translation.no_candidates")}</p>
      )}
      <ul className="translations">
        {ranking.candidates.map((person) => (
          <li key={person.interpreter_id}>
            <Line one={one} person={person} role={ranking.role} />
          </li>
        ))}
      </ul>
      {ranking.excluded.length > 0 && (
        <details className="fold">
          <summary>{text("translation.excluded", { count: ranking.excluded.length })}</summary>
          <ul className="translations">
            {ranking.excluded.map((person) => (
              <li key={person.interpreter_id}>
                <div className="translations__what">
                  <strong>{person.name}</strong>
                  <div className="translations__why">
                    {person.reasons
                      .map((reason) => (ui === "en" ? reason.text_en : reason.text)).join(" ")}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Line({ one, person, role }: {
  one: Translation;
  person: Candidate;
  role: Ranking["role"];
}) {
  const text = useText();
  const ui = useUiLanguage();
  const write = useWrite({
    send: (interpreter_id: string, once) =>
      ask(api.POST("/api/v1/translations/{translation_id}/assign", {
        params: { path: { translation_id: one.id }, header: { "Idempotency-Key": once } },
        body: { interpreter_id, role, channel: "telephone" },
      })),
    refresh: afterAct,
  });
  return (
    <>
      <div className="translations__what">
        <strong>{person.name}</strong>{" "}
        {text("translation.points", { count: person.points })}
        <div className="translations__why">
          {person.parts.map((part) => (ui === "en" ? part.text_en : part.text)).join(" · ")}
        </div>
        <ProblemNotice problem={write.error} />
      </div>
      <Button small busy={write.isPending} onClick={() => write.mutate(person.interpreter_id)}
        aria-label={text("translation.assign_name", { name: person.name })}>
        {text("translation.assign")}
      </Button>
    </>
  );
}
