import { useState } from "react";
import { useText } from "../texts/text";
import { Button } from "./button";
import { TextField } from "./field";
import { useLogin } from "./login";
import { LoginByMail } from "./login_by_mail";
import { LoginEnd } from "./login_end";

interface Props {
  /** The pool whose mails bring the link and the code; asked for when it is not known. */
  pool?: string | undefined;
  done?: () => void;
}

/** Mail address and password, or a code from a mail instead of the password. */
export function LoginForm({ pool, done }: Props) {
  const text = useText();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [byMail, setByMail] = useState(false);
  const login = useLogin(done);
  const change = () => {
    setByMail(!byMail);
    login.reset();
  };
  const address = (
    <TextField
      label={text("login.email")}
      type="email"
      autoComplete="username"
      required
      value={email}
      onChange={(event) => setEmail(event.target.value)}
    />
  );
  return (
    <div className="stack">
      {byMail ? (
        <LoginByMail login={login} email={email.trim()} address={address} pool={pool} />
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (!login.isPending) login.mutate({ email, password });
          }}
        >
          {address}
          <TextField
            label={text("login.password")}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <LoginEnd login={login} />
        </form>
      )}
      <div>
        <Button look="tertiary" onClick={change}>
          {text(byMail ? "login.with_password" : "login.by_mail")}
        </Button>
      </div>
    </div>
  );
}
