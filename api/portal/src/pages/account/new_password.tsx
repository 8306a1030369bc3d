import { useState } from "react";
import { Link, useParams } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Choice, TextField } from "../../parts/field";
import { Notice, ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";

const shortest = 12; // as in openapi.yaml, setPassword

/** Where the link of the mail leads: a new password, and all older sessions end. */
export function NewPassword() {
  const text = useText();
  const { tenant = "", token = "" } = useParams();
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const [tooShort, setTooShort] = useState(false);
  const save = useWrite({
    send: (word: string) =>
      ask(api.POST("/api/v1/password", { body: { tenant, token, password: word } })),
  });
  if (save.isSuccess)
    return (
      <Page title={text("new_password.done.title")} lead={text("new_password.done.text")}>
        <Link className="kern-link" to="/anmelden">
          {text("new_password.done.login")}
        </Link>
      </Page>
    );
  return (
    <Page title={text("new_password.title")} lead={text("new_password.lead")}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTooShort(password.length < shortest);
          if (password.length >= shortest && !save.isPending) save.mutate(password);
        }}
      >
        <TextField
          label={text("new_password.field")}
          hint={text("new_password.hint", { length: shortest })}
          error={tooShort ? text("new_password.short", { length: shortest }) : undefined}
          type={shown ? "text" : "password"}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Choice
          type="checkbox"
          label={text("new_password.show")}
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        {save.error?.status === 404 ? (
          <Notice tone="danger" title={text("new_password.old_link.title")} loud>
            <Link className="kern-link" to="/passwort-vergessen">
              {text("new_password.old_link.again")}
            </Link>
          </Notice>
        ) : (
          <ProblemNotice problem={save.error} />
        )}
        <Button look="primary" type="submit" busy={save.isPending}>
          {text("new_password.save")}
        </Button>
      </form>
    </Page>
  );
}
