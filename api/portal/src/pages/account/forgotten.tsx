import { useState } from "react";
import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import { Notice, ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";

/** Asks for a link to set a password: first login and forgotten password are the same act. */
export function Forgotten() {
  const text = useText();
  const [email, setEmail] = useState("");
  const request = useWrite({
    send: (address: string) =>
      ask(api.POST("/api/v1/password-links", { body: { email: address } })),
  });
  return (
    <Page title={text("forgotten.title")} lead={text("forgotten.lead")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!request.isPending) request.mutate(email.trim());
        }}
      >
        <TextField
          label={text("login.email")}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <ProblemNotice problem={request.error} />
        {request.isSuccess && (
          <Notice tone="success" title={text("forgotten.sent.title")} loud>
            <p className="kern-body">{text("forgotten.sent.text")}</p>
          </Notice>
        )}
        <Button look="primary" type="submit" busy={request.isPending}>
          {text("forgotten.send")}
        </Button>
      </form>
      <p>
        <Link className="kern-link" to="/anmelden">
          {text("forgotten.back")}
        </Link>
      </p>
    </Page>
  );
}
