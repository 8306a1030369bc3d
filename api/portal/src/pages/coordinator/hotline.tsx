import "../../style/hotline.css";
import "../../style/today.css";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { clockOf, type HotlineCall, useHotlineAct, useSeconds } from "../../parts/hotline/hotline";
import { Button } from "../../parts/button";
import { Empty, Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallTime } from "../../texts/time";
import { HotlineCorrection } from "./hotline_correction";
import { useCallsOfToday } from "./hotline_data";
import { TodayLine, TodayList } from "./today_list";

/** Who can be reached now, and the calls of the day. */
export function HotlineDeskPage() {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const calls = useCallsOfToday(today);
  return (
    <Page
      title={text("hotline.desk.title")}
      wide
      acts={
        <Link className="kern-btn kern-btn--primary" to="/jetzt">
          <span className="kern-label">{text("hotline.desk.for_office")}</span>
        </Link>
      }
    >
      <div className="stack today__lists">
        <Reachable />
        <Loaded query={calls}>
          {(list) =>
            list.length === 0 ? (
              <Empty title={text("hotline.desk.no_calls")} />
            ) : (
              <TodayList title={text("hotline.desk.calls")} items={list} keyOf={(one) => one.id}>
                {(one) => <CallLine call={one} />}
              </TodayList>
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

function Reachable() {
  const text = useText();
  const ui = useUiLanguage();
  const { clock } = useFormats();
  const id = useId();
  const query = useQuery({
    queryKey: ["presence", "all"],
    refetchInterval: 15_000, // presence comes and goes without an event
    queryFn: ({ signal }) => ask(api.GET("/api/v1/hotline/reachable", { signal })),
  });
  return (
    <section className="today__list" aria-labelledby={id}>
      <h2 className="kern-heading-small" id={id}>{text("hotline.desk.reachable")}</h2>
      <Loaded query={query}>
        {({ known, items }) => (
          <>
            {!known && <p className="kern-body">{text("hotline.desk.unknown")}</p>}
            {known && items.length === 0 && (
              <p className="kern-body">{text("hotline.desk.nobody")}</p>
            )}
            <ul>
              {items.map((one) => (
                <li key={one.id}>
                  <TodayLine
                    what={<strong>{one.name}</strong>}
                    why={text(one.busy ? "hotline.desk.person_busy" : "hotline.desk.person", {
                      languages: one.languages
                        .map((language) =>
                          ui === "en" ? language.language_name_en : language.language_name)
                        .join(", "),
                      time: clock(one.until),
                    })}
                    act={null}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}

function CallLine({ call }: { call: HotlineCall }) {
  const text = useText();
  const ui = useUiLanguage();
  const { clock } = useFormats();
  const end = useHotlineAct(call.id);
  const language = (ui === "en" ? call.language_name_en : call.language_name) ?? call.language;
  return (
    <TodayLine
      what={
        <>
          <strong>{language}</strong> {clock(call.requested_at)} · {call.requester.name}
        </>
      }
      why={
        <>
          {text(`hotline.state.${call.state}`)}
          {call.interpreter && ` · ${call.interpreter.name}`}
          {call.minutes !== null && ` · ${text("hotline.minutes", { minutes: call.minutes })}`}
          {call.state === "waiting" && <Waited call={call} />}
          <ProblemNotice problem={end.error} />
        </>
      }
      act={
        <>
          {call.allowed_actions.includes("end") && (
            <Button small busy={end.isPending} onClick={() => end.mutate("end")}>
              {text("hotline.end")}
            </Button>
          )}
          {call.allowed_actions.includes("correct") && <HotlineCorrection call={call} />}
        </>
      }
    />
  );
}

function Waited({ call }: { call: HotlineCall }) {
  return <> · {clockOf(useSeconds(call.requested_at, useNow()))}</>;
}
