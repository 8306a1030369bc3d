import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { type PushState, pushState, switchOff, switchOn, thisDevice } from "../../api/push";
import { useSession } from "../../api/session";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loading";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { components } from "../../../dist/schema";

type Device = components["schemas"]["Device"];
const key = ["devices"];

const usePoolSlug = () => useSession().tenant.slug ?? "";

/** Which devices of mine are woken when an offer comes; this one is switched on here. */
export function Devices() {
  const text = useText();
  const pool = usePoolSlug();
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      const { items } = await ask(api.GET("/api/v1/devices"));
      return { items, state: await pushState(pool, items.map(({ id }) => id)) };
    },
  });
  return (
    <section className="stack apart" id="benachrichtigungen">
      <h2 className="kern-heading-medium">{text("devices.title")}</h2>
      <p className="kern-body">{text("devices.lead")}</p>
      <Loaded query={query}>
        {({ items, state }) => (
          <>
            <ThisDevice state={state} />
            <Others devices={items.filter(({ id }) => state !== "on" || id !== thisDevice(pool))} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function ThisDevice({ state }: { state: PushState }) {
  const text = useText();
  const pool = usePoolSlug();
  const on = useWrite({ send: (_: null, once) => switchOn(pool, once), refresh: [key] });
  const off = useWrite({
    send: (device: string, once) => switchOff(pool, device, once),
    refresh: [key],
  });
  if (state === "unsupported")
    return (
      <Notice tone="info" title={text("devices.unsupported")}>
        <p className="kern-body">{text("devices.unsupported_text")}</p>
      </Notice>
    );
  if (state === "denied")
    return (
      <Notice tone="warning" title={text("devices.denied")}>
        <p className="kern-body">{text("devices.denied_text")}</p>
      </Notice>
    );
  const own = thisDevice(pool);
  return (
    <>
      {state === "on" && own ? (
        <>
          <Notice tone="success" title={text("devices.on")} />
          <div>
            <Button busy={off.isPending} onClick={() => off.mutate(own)}>
              {text("devices.switch_off")}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button look="primary" busy={on.isPending} onClick={() => on.mutate(null)}>
            {text("devices.switch_on")}
          </Button>
        </div>
      )}
      {on.data === false && <p className="kern-body" role="status">{text("devices.said_no")}</p>}
      {on.error?.status ? (
        <ProblemNotice problem={on.error} />
      ) : (
        on.error && <Notice tone="danger" title={text("devices.no_service")} loud />
      )}
      <ProblemNotice problem={off.error} />
    </>
  );
}

function Others({ devices }: { devices: Device[] }) {
  const text = useText();
  const formats = useFormats();
  const pool = usePoolSlug();
  const end = useWrite({
    send: (device: string, once) => switchOff(pool, device, once),
    refresh: [key],
  });
  if (devices.length === 0) return null;
  return (
    <>
      <h3 className="kern-heading-small">{text("devices.others")}</h3>
      <ul className="stack">
        {devices.map((device) => (
          <li className="row" key={device.id}>
            <span className="kern-body">
              {device.label} · {text("devices.since", { day: formats.day(device.created_at) })}
            </span>
            <Button small busy={end.isPending} onClick={() => end.mutate(device.id)}>
              {text("devices.end", { label: device.label })}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={end.error} />
    </>
  );
}
