import { type ReactNode, useState } from "react";
import { api, ask } from "../api/client";
import { rememberedPool } from "../api/pool";
import { useWrite } from "../api/write";
import { useText } from "../texts/text";
import { Button } from "./button";
import { TextField } from "./field";
import type { LoginWrite } from "./login";
import { LoginEnd } from "./login_end";
import { Notice, ProblemNotice } from "./notice";

interface Props {
  login: LoginWrite;
  email: string;
  /** The field of the mail address. */
  address: ReactNode;
  pool: string | undefined;
}

/** First the mail with a link and a code is asked for, then the code takes the password's place. */
export function LoginByMail({ login, email, address, pool }: Props) {
  const text = useText();
  const [known] = useState(() => pool ?? rememberedPool());
  const [code, setCode] = useState("");
  // on a device that is new here each pool that knows the address sends a mail
  const whose = { email, ...(known ? { tenant: known } : {}) };
  const request = useWrite({
    send: (body: typeof whose) =>
      ask(api.POST("/api/v1/sign-in-links", { body })),
  });
  return (
    <>
      <form className="stack" onSubmit={(event) => {
        event.preventDefault();
        if (!request.isPending) request.mutate(whose);
      }}>
        {address}
        <ProblemNotice problem={request.error} />
        <div>
          <Button look={request.isSuccess ? "secondary" : "primary"} type="submit"
            busy={request.isPending}>
            {text(request.isSuccess ? "login.mail_again" : "login.mail")}
          </Button>
        </div>
      </form>
      {request.isSuccess && (
        <form className="stack" onSubmit={(event) => {
          event.preventDefault();
          if (!login.isPending) login.mutate({ ...whose, code });
        }}>
          <Notice tone="success" title={text("login.mail_sent")} loud>
            <p className="kern-body">{text("login.mail_sent.text")}</p>
          </Notice>
          <TextField label={text("login.code")} hint={text("login.code.hint")} required
            inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]{6}" maxLength={6}
            value={code} onChange={({ target }) => setCode(target.value)} />
          <LoginEnd login={login} refused="login.code_refused" />
        </form>
      )}
    </>
  );
}
