import { type TextKey, useText } from "../texts/text";
import { Button } from "./button";
import type { LoginWrite } from "./login";
import { Notice, ProblemNotice } from "./notice";

interface Pool {
  membership_id: string;
  tenant_name: string;
  role: string;
}

interface Props {
  login: LoginWrite;
  /** What a refusal means, where no password was asked for. */
  refused?: TextKey;
}

/** The button of a login, what speaks against it, and with several pools the choice of one. */
export function LoginEnd({ login, refused }: Props) {
  const text = useText();
  if (login.error?.code !== "membership_choice_needed")
    return (
      <>
        {refused && login.error?.code === "login_refused" ? (
          <Notice tone="danger" title={text(refused)} loud />
        ) : (
          <ProblemNotice problem={login.error} />
        )}
        <div>
          <Button look="primary" type="submit" busy={login.isPending}>{text("login.enter")}</Button>
        </div>
      </>
    );
  const pools = (login.error.choices ?? []) as unknown as Pool[];
  const proof = login.variables;
  return (
    <div className="stack" role="group" aria-label={text("login.choose")}>
      <p className="kern-body">{text("login.choose")}</p>
      {pools.map(({ membership_id, tenant_name }) => (
        <Button key={membership_id} busy={login.isPending}
          onClick={() => login.mutate({ ...proof, membership_id })}>
          {tenant_name}
        </Button>
      ))}
    </div>
  );
}
