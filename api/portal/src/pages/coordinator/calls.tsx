import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { api, ask } from "../../api/client";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import type { components } from "../../../dist/schema";
import { CallCard } from "./calls_card";
import { CallQueue } from "./calls_queue";
import "../../style/board.css";
import "../../style/calls.css";

export type Call = components["schemas"]["CallPage"]["items"][number];

function useCalls() {
  return useQuery({
    queryKey: ["calls"],
    queryFn: async ({ signal }) => {
      const page = await ask(api.GET("/api/v1/calls", { signal }));
      return page.items.sort(byTurn);
    },
  });
}

/** Who was not called yet comes first, then the one called longest ago. */
function byTurn(one: Call, other: Call): number {
  const turn = (call: Call) => `${call.called_at ?? ""} ${call.offer.time.begin}`;
  return turn(one).localeCompare(turn(other));
}

/** People who are asked by telephone: one in hand, the others behind. */
export function Calls() {
  const text = useText();
  const query = useCalls();
  const [address, setAddress] = useSearchParams();
  const [said, setSaid] = useState("");
  const wanted = address.get("angebot");

  return (
    <Page title={text("coordinator.calls.title")} lead={text("coordinator.calls.lead")} wide>
      <p role="status" className="kern-body">{said}</p>
      <Loaded query={query}>
        {(calls) => {
          const call = calls.find((one) => one.offer.id === wanted) ?? calls[0];
          if (!call) return <NoCalls />;
          return (
            <div className="calls">
              <CallCard
                key={call.offer.id}
                call={call}
                onAnswered={(sentence) => {
                  setSaid(sentence);
                  setAddress({}, { replace: true });
                }}
              />
              <CallQueue calls={calls} chosen={call.offer.id} />
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function NoCalls() {
  const text = useText();
  return (
    <Empty title={text("coordinator.calls.empty.title")}>
      <p>{text("coordinator.calls.empty.text")}</p>
      <Link className="kern-link" to="/tafel">{text("coordinator.calls.empty.act")}</Link>
    </Empty>
  );
}
