import { Link } from "react-router";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { Connected } from "../../parts/hotline/connected";
import { clockOf, type HotlineCall, useHotlineAct, useSeconds } from "../../parts/hotline/hotline";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats } from "../../texts/time";

/** What becomes of a call; changes are said to screen readers. */
export function HotlineState({ call }: { call: HotlineCall }) {
  const text = useText();
  const ui = useUiLanguage();
  const language = ui === "en" ? call.language_name_en : call.language_name;
  return (
    <section className="stack" aria-live="polite">
      <h2 className="kern-heading-medium">{text(`hotline.state.${call.state}`)}</h2>
      <p className="kern-body">
        {text("hotline.about", {
          language: language ?? call.language,
          mode: text(`hotline.mode.${call.mode}`),
        })}
      </p>
      <Details call={call} />
    </section>
  );
}

function Details({ call }: { call: HotlineCall }) {
  const text = useText();
  switch (call.state) {
    case "waiting":
    case "ringing":
      return <Waiting call={call} />;
    case "connected":
      return (
        <>
          <p className="kern-body">
            {text("hotline.with", { name: call.interpreter?.name ?? "" })}
            {call.mode === "telephone" && !call.interpreter?.phone &&
              ` ${text("hotline.is_called", { phone: call.caller_phone ?? "" })}`}
          </p>
          <Connected call={call} number={call.interpreter?.phone ?? null} />
        </>
      );
    case "ended":
      return <p className="kern-body">{text("hotline.ended", { minutes: call.minutes ?? 0 })}</p>;
    case "handed_over":
      return <Outside call={call} />;
    case "given_up":
      return <GivenUp call={call} />;
  }
}

function Waiting({ call }: { call: HotlineCall }) {
  const text = useText();
  const { clock } = useFormats();
  const act = useHotlineAct(call.id);
  const waited = useSeconds(call.requested_at, useNow());
  return (
    <>
      <dl className="hotline__facts">
        <div>
          <dt>{text("hotline.place")}</dt>
          <dd>{call.place}</dd>
        </div>
        <div>
          <dt>{text("hotline.waited")}</dt>
          <dd aria-live="off">{clockOf(waited)}</dd>
        </div>
      </dl>
      <p className="kern-body">{text("hotline.waits_until", { time: clock(call.waits_until) })}</p>
      <ProblemNotice problem={act.error} />
      <div className="row">
        <Button busy={act.isPending} onClick={() => act.mutate("give_up")}>
          {text("hotline.give_up")}
        </Button>
        {call.allowed_actions.includes("hand_over") && (
          <Button look="tertiary" onClick={() => act.mutate("hand_over")}>
            {text("hotline.hand_over")}
          </Button>
        )}
      </div>
    </>
  );
}

/** Number and PIN are shown to the caller alone, and not for long. */
function Outside({ call }: { call: HotlineCall }) {
  const text = useText();
  const outside = call.outside;
  if (!outside) return <p className="kern-body">{text("hotline.outside.gone")}</p>;
  return (
    <>
      <p className="kern-body">{text("hotline.outside.call", { name: outside.name })}</p>
      <p className="hotline__number">
        <a className="kern-link" href={`tel:${outside.phone.replace(/[^+\d]/g, "")}`}>
          {outside.phone}
        </a>
      </p>
      {outside.pin && (
        <p className="hotline__number">{text("hotline.outside.pin", { pin: outside.pin })}</p>
      )}
      {outside.note && <p className="kern-body">{outside.note}</p>}
      <p className="kern-hint">{text("hotline.outside.secret")}</p>
    </>
  );
}

function GivenUp({ call }: { call: HotlineCall }) {
  const text = useText();
  if (call.ended_by !== "system") return <p className="kern-body">{text("hotline.hung_up")}</p>;
  return (
    <Notice tone="warning" title={text("hotline.nobody")}>
      <p className="kern-body">
        <Link className="kern-link" to="/anfrage">{text("hotline.request_instead")}</Link>
      </p>
    </Notice>
  );
}
