import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Notice, ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import type { components } from "../../../dist/schema";
import { OldLink } from "./old_link";

type Schemas = components["schemas"];

/** Where a confirming mail leads. Only the click confirms: programs that check mails open links. */
export function ConfirmPage() {
  const text = useText();
  const { pool = "", token = "" } = useParams();
  const path = { tenant_slug: pool, token };
  const query = useQuery({
    queryKey: ["entry", pool, token],
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/entries/{tenant_slug}/{token}", { params: { path }, signal })),
  });
  const confirm = useWrite({
    send: (_: string) =>
      ask(api.POST("/api/v1/entries/{tenant_slug}/{token}", { params: { path }, body: {} })),
  });
  return (
    <Page title={text("entry.confirm.title")} lead={query.data?.tenant_name}>
      <OldLink query={query}>
        {(entry) =>
          confirm.data ? (
            <Done done={confirm.data} pool={pool} />
          ) : (
            <form className="stack" onSubmit={(event) => {
              event.preventDefault();
              if (!confirm.isPending) confirm.mutate(token);
            }}>
              <p className="kern-body">
                {entry.way !== "request" && entry.office_name
                  ? text("entry.confirm.office", { office: entry.office_name })
                  : text(`entry.confirm.${entry.way === "request" ? "request" : "address"}`)}
              </p>
              <ProblemNotice problem={confirm.error} />
              <div>
                <Button look="primary" type="submit" busy={confirm.isPending}>
                  {text("entry.confirm.act")}
                </Button>
              </div>
            </form>
          )
        }
      </OldLink>
    </Page>
  );
}

function Done({ done, pool }: { done: Schemas["ConfirmedEntry"]; pool: string }) {
  const text = useText();
  const { booking, office_name, password_token } = done;
  return (
    <div className="stack">
      <Notice tone="success" title={text("entry.confirmed", { office: office_name })} loud>
        {password_token && <p className="kern-body">{text("entry.confirmed.next")}</p>}
        {booking && (
          <p className="kern-body">
            {text(booking.waits_for_approval ? "entry.booking.waits" : "entry.booking.active",
              { number: String(booking.number) })}
          </p>
        )}
      </Notice>
      <p>
        {password_token ? (
          <Link className="kern-btn kern-btn--primary" to={`/passwort/${pool}/${password_token}`}>
            <span className="kern-label">{text("entry.confirmed.password")}</span>
          </Link>
        ) : (
          <Link className="kern-link" to={`/anmelden/${pool}`}>{text("login.enter")}</Link>
        )}
      </p>
    </div>
  );
}
