import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { CopyField } from "../../parts/copy_field";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";

/** The link with which people of an office register themselves. */
export function OfficeEntry({ office }: { office: string }) {
  const text = useText();
  const path = { requester_id: office };
  const { data } = useQuery({
    queryKey: ["requesters", office, "invitation"],
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/requesters/{requester_id}/invitation", { params: { path }, signal })),
  });
  const change = useWrite({
    send: (what: "make" | "end", key) => {
      const params = { path, header: { "Idempotency-Key": key } };
      return what === "make"
        ? ask(api.POST("/api/v1/requesters/{requester_id}/invitation", { params, body: {} }))
        : ask(api.DELETE("/api/v1/requesters/{requester_id}/invitation", { params }));
    },
    refresh: [["requesters", office, "invitation"]],
  });
  if (!data) return null;
  const { url, expires_at } = data;
  return (
    <section className="stack" aria-labelledby="office-entry">
      <h2 className="kern-heading-small" id="office-entry">{text("people.office.entry")}</h2>
      <p className="kern-body">{text("people.office.entry.text")}</p>
      {url && <Link url={url} until={expires_at ?? ""} />}
      <div className="row">
        <Button busy={change.isPending} onClick={() => change.mutate("make")}>
          {text(url ? "people.office.entry.again" : "people.office.entry.make")}
        </Button>
        {url && (
          <Button look="tertiary" busy={change.isPending} onClick={() => change.mutate("end")}>
            {text("people.office.entry.end")}
          </Button>
        )}
      </div>
      <ProblemNotice problem={change.error} />
    </section>
  );
}

function Link({ url, until }: { url: string; until: string }) {
  const text = useText();
  const formats = useFormats();
  return (
    <CopyField label={text("people.office.entry.link")} value={url}
      hint={text("people.office.entry.until", { day: formats.day(until) })}
      copy={text("people.office.entry.copy")} copied={text("people.office.entry.copied")} />
  );
}
