import "../../style/hotline.css";
import { useState } from "react";
import { useNow } from "../../api/clock";
import { useSession } from "../../api/session";
import { Button } from "../../parts/button";
import { Choice, Fieldset, TextField } from "../../parts/field";
import { Connected } from "../../parts/hotline/connected";
import { type HotlinePresence, useHotlineCall } from "../../parts/hotline/hotline";
import { Empty, Loaded } from "../../parts/loading";
import { Notice, ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useFormats, wallTime } from "../../texts/time";
import { usePresence, useReachable } from "./presence";

/** "Sofort erreichbar": on and off, and the talk that goes on. */
export function ReachablePage() {
  const text = useText();
  const query = usePresence();
  return (
    <Page title={text("hotline.reachable.title")} lead={text("hotline.reachable.lead")}>
      <div className="hotline stack">
        <Loaded query={query}>
          {(own) => (
            <>
              {own.call_id && <Talk id={own.call_id} />}
              {own.enabled ? <Switch own={own} /> : <Empty title={text("hotline.none")} />}
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function Talk({ id }: { id: string }) {
  const text = useText();
  const query = useHotlineCall(id);
  return (
    <section className="stack" aria-live="polite">
      <h2 className="kern-heading-medium">{text("hotline.state.connected")}</h2>
      <Loaded query={query}>
        {(call) => (
          <>
            <p className="kern-body">
              {text(call.room ? "hotline.talk.video" : "hotline.talk.telephone", {
                office: call.requester.name,
              })}
            </p>
            <Connected call={call} number={call.caller_phone} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Switch({ own }: { own: HotlinePresence }) {
  const text = useText();
  const { clock } = useFormats();
  const change = useReachable();
  if (!own.reachable) return <SwitchOn own={own} />;
  return (
    <section className="stack">
      <Notice tone="success" title={text("hotline.reachable.until", {
        time: clock(own.reachable.until),
      })}>
        <p className="kern-body">{text("hotline.reachable.stay")}</p>
      </Notice>
      <ProblemNotice problem={change.error} />
      <div>
        <Button busy={change.isPending} onClick={() => change.mutate(null)}>
          {text("hotline.reachable.end")}
        </Button>
      </div>
    </section>
  );
}

/** In two hours, at a full quarter. */
function proposed(now: Date): string {
  const later = new Date(now.getTime() + 2 * 3_600_000);
  later.setMinutes(Math.floor(later.getMinutes() / 15) * 15);
  const text = wallTime(later);
  return text.slice(0, 10) === wallTime(now).slice(0, 10) ? text.slice(11) : "23:59";
}

function SwitchOn({ own }: { own: HotlinePresence }) {
  const text = useText();
  const now = useNow();
  const { account_id } = useSession();
  const [time, setTime] = useState("");
  const [ways, setWays] = useState({ telephone: true, video: false });
  const change = useReachable();
  const shown = time || proposed(now);
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const until = `${wallTime(now).slice(0, 10)}T${shown}`;
        if (!change.isPending) change.mutate({ account: account_id, until, ...ways });
      }}
    >
      {!own.known && <Notice tone="warning" title={text("hotline.reachable.unknown")} />}
      <TextField
        label={text("hotline.reachable.how_long")}
        type="time"
        value={shown}
        onChange={(event) => setTime(event.target.value)}
      />
      {own.modes.includes("video") && (
        <Fieldset legend={text("hotline.mode")}>
          <div className="choices">
            {(["telephone", "video"] as const).map((mode) => (
              <Choice
                key={mode}
                type="checkbox"
                checked={ways[mode]}
                onChange={() => setWays((old) => ({ ...old, [mode]: !old[mode] }))}
                label={text(`hotline.mode.${mode}`)}
              />
            ))}
          </div>
        </Fieldset>
      )}
      <ProblemNotice problem={change.error} />
      <div>
        <Button className="hotline__big" look="primary" type="submit" busy={change.isPending}>
          {text("hotline.reachable.start")}
        </Button>
      </div>
    </form>
  );
}
