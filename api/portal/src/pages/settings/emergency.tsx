import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { Loaded } from "../../parts/loading";
import { Notice, ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { components } from "../../../dist/schema";

type Folder = components["schemas"]["EmergencyFolder"];
const key = ["emergency-folder"];

/** The coming days as an encrypted file for the day without a server. */
export function Emergency() {
  const text = useText();
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(api.GET("/api/v1/emergency-folder", { signal })),
  });
  return (
    <Page title={text("emergency.title")} lead={text("emergency.lead")}>
      <p className="kern-body">{text("emergency.what")}</p>
      <Loaded query={query}>{(folder) => <State folder={folder} />}</Loaded>
      <p className="kern-body">
        <Link className="kern-link" to="/einstellungen">{text("settings.all")}</Link>
      </p>
    </Page>
  );
}

function State({ folder }: { folder: Folder }) {
  const text = useText();
  const formats = useFormats();
  const [isRenewing, setRenewing] = useState(false);
  const [isClosing, setClosing] = useState(false);
  const open = useWrite({
    send: (_: void, once) =>
      ask(
        api.POST("/api/v1/emergency-folder", { params: { header: { "Idempotency-Key": once } } }),
      ),
    refresh: [key],
    done: () => setRenewing(false),
  });
  const close = useWrite({
    send: (_: void, once) =>
      ask(
        api.DELETE("/api/v1/emergency-folder", { params: { header: { "Idempotency-Key": once } } }),
      ),
    refresh: [key],
    done: () => {
      open.reset();
      setClosing(false);
    },
  });
  return (
    <>
      {open.data?.passphrase && (
        <Notice tone="success" title={text("emergency.passphrase")} loud>
          <p className="kern-body"><code className="break">{open.data.passphrase}</code></p>
          <p className="kern-body">{text("emergency.passphrase.once")}</p>
        </Notice>
      )}
      {folder.is_on && folder.next_at ? (
        <>
          <p className="kern-body">
            {text("emergency.on", { moment: formats.moment(folder.next_at) })}
          </p>
          <div className="row">
            <a className="kern-btn kern-btn--primary" href="/api/v1/emergency-folder/file" download>
              <span className="kern-label">{text("emergency.file")}</span>
            </a>
            <Button onClick={() => setRenewing(true)}>{text("emergency.renew")}</Button>
            <Button onClick={() => setClosing(true)}>{text("emergency.close")}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="kern-body">{text("emergency.off")}</p>
          <div className="row">
            <Button look="primary" busy={open.isPending} onClick={() => open.mutate()}>
              {text("emergency.open")}
            </Button>
          </div>
          <ProblemNotice problem={open.error} />
        </>
      )}
      {isRenewing && (
        <Confirm title={text("emergency.renew")} act={text("emergency.renew.act")}
          busy={open.isPending} problem={open.error} onAct={() => open.mutate()}
          onClose={() => setRenewing(false)}>
          <p className="kern-body">{text("emergency.renew.text")}</p>
        </Confirm>
      )}
      {isClosing && (
        <Confirm title={text("emergency.close")} act={text("emergency.close.act")}
          busy={close.isPending} problem={close.error} onAct={() => close.mutate()}
          onClose={() => setClosing(false)}>
          <p className="kern-body">{text("emergency.close.text")}</p>
        </Confirm>
      )}
    </>
  );
}
