import "../../style/hotline.css";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { Button } from "../../parts/button";
import { useHotlineCall, useHotlineOffer } from "../../parts/hotline/hotline";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { HotlineForm } from "./hotline_form";
import { HotlineState } from "./hotline_state";

/** Somebody to talk with now: the form, then what becomes of the call. */
export function HotlinePage() {
  const text = useText();
  const offer = useHotlineOffer();
  const [address, setAddress] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const id = address.get("anruf") ?? (isNew ? "" : (offer.data?.own_call_id ?? ""));
  const show = (next: string) => setAddress(next ? { anruf: next } : {}, { replace: true });
  return (
    <Page title={text("hotline.title")} lead={text("hotline.lead")}>
      <Loaded query={offer}>
        {(data) => {
          if (!data.enabled) return <Empty title={text("hotline.none")} />;
          if (id)
            return (
              <OneCall
                id={id}
                onNew={() => {
                  setNew(true);
                  show("");
                }}
              />
            );
          return <HotlineForm offer={data} onCall={show} />;
        }}
      </Loaded>
    </Page>
  );
}

function OneCall({ id, onNew }: { id: string; onNew: () => void }) {
  const text = useText();
  const query = useHotlineCall(id);
  return (
    <div className="hotline stack">
      <Loaded query={query}>
        {(call) => (
          <>
            <HotlineState call={call} />
            {["ended", "handed_over", "given_up"].includes(call.state) && (
              <div>
                <Button onClick={onNew}>{text("hotline.again")}</Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
