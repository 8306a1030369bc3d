import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import { Notice, ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { TermsBox } from "../../parts/terms_box";
import { useText } from "../../texts/text";
import { OldLink } from "./old_link";

/** Where the link of an office leads: its people register themselves. */
export function InvitationPage() {
  const text = useText();
  const path = useInvitation();
  const query = useQuery({
    queryKey: ["invitation", path],
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/invitations/{tenant_slug}/{token}", { params: { path }, signal })),
  });
  const { data: invitation } = query;
  return (
    <Page title={text("entry.invitation.title")}
      lead={invitation && `${invitation.office_name} · ${invitation.tenant_name}`}>
      <OldLink query={query}>{(known) => <Form terms={known.terms} />}</OldLink>
    </Page>
  );
}

function useInvitation() {
  const { pool = "", token = "" } = useParams();
  return { tenant_slug: pool, token };
}

type Terms = { version: string; text: string } | null;

function Form({ terms }: { terms: Terms }) {
  const text = useText();
  const path = useInvitation();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const register = useWrite({
    send: (body: { email: string; display_name: string; terms_version?: string }) =>
      ask(api.POST("/api/v1/invitations/{tenant_slug}/{token}", { params: { path }, body })),
  });
  if (register.isSuccess)
    return (
      <Notice tone="success" title={text("entry.sent")} loud>
        <p className="kern-body break">{text("entry.invitation.sent", { email })}</p>
      </Notice>
    );
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      if (register.isPending) return;
      const version = terms ? { terms_version: terms.version } : {};
      register.mutate({ email: email.trim(), display_name: name.trim(), ...version });
    }}>
      <TextField label={text("entry.person.name")} required maxLength={120} autoComplete="name"
        value={name} onChange={({ target }) => setName(target.value)} />
      <TextField type="email" label={text("entry.person.email")} required maxLength={254}
        hint={text("entry.person.email.hint")} autoComplete="email" value={email}
        onChange={({ target }) => setEmail(target.value)} />
      {terms && <TermsBox terms={terms} />}
      <ProblemNotice problem={register.error} />
      <div>
        <Button look="primary" type="submit" busy={register.isPending}>
          {text("entry.invitation.act")}
        </Button>
      </div>
    </form>
  );
}
