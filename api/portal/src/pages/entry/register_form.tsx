import { useState } from "react";
import type { ApiProblem } from "../../api/problem";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { useDraft } from "../../parts/draft";
import { type DescribedOffice, noOffice, OfficeFields } from "../../parts/entry/office_fields";
import { PersonFields } from "../../parts/entry/person_fields";
import { isOfficeNeeded, Refused } from "../../parts/entry/refused";
import { Notice } from "../../parts/notice";
import { TermsBox } from "../../parts/terms_box";
import { useText } from "../../texts/text";
import type { components } from "../../../dist/schema";

export interface Registration {
  email: string;
  display_name: string;
  terms_version?: string;
  office?: DescribedOffice;
}

interface Props {
  terms: { version: string; text: string } | null;
  /** Where the office may have to be described: kinds to choose from. */
  form?: Pick<components["schemas"]["RegistrationForm"], "kinds" | "refused_kinds">;
  send: (registration: Registration) => Promise<unknown>;
}

const nobody = { email: "", display_name: "", ...noOffice };

/** Somebody asks for an account; the office is asked for where the address does not tell it. */
export function RegisterForm({ terms, form, send }: Props) {
  const text = useText();
  const draft = useDraft("registration", nobody);
  const { email, display_name, ...office } = draft.value;
  const [asksOffice, setAsksOffice] = useState(false);
  const register = useWrite({ send, done: draft.sent });
  if (register.isSuccess)
    return (
      <Notice tone="success" title={text("entry.sent")} loud>
        <p className="kern-body break">{text("entry.invitation.sent", { email })}</p>
      </Notice>
    );
  const onError = (problem: ApiProblem) => setAsksOffice(asksOffice || isOfficeNeeded(problem));
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      if (register.isPending) return;
      register.mutate({
        email: email.trim(),
        display_name: display_name.trim(),
        ...(terms ? { terms_version: terms.version } : {}),
        ...(asksOffice ? { office } : {}),
      }, { onError });
    }}>
      <PersonFields person={draft.value} change={draft.change} />
      {asksOffice && form && (
        <>
          <Notice tone="info" title={text("entry.register.office")} loud />
          <OfficeFields office={office} change={draft.change} {...form} />
        </>
      )}
      {terms && <TermsBox terms={terms} />}
      <Refused problem={register.error} />
      <div>
        <Button look="primary" type="submit" busy={register.isPending}>
          {text("entry.invitation.act")}
        </Button>
      </div>
    </form>
  );
}
