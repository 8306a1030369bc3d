import { useEffect, useState } from "react";
import type { Session } from "../api/session";
import { Dialog } from "../parts/dialog";
import { LoginForm } from "../parts/login_form";
import { Notice } from "../parts/notice";
import { useText } from "../texts/text";

const warn_ms = 5 * 60_000;

function useSecondsLeft(expiresAt: string | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return expiresAt ? (new Date(expiresAt).getTime() - now) / 1000 : Infinity;
}

/** Warns before the session ends and logs in again over the page, which keeps what was typed. */
export function SessionEnd({ session, ended }: { session: Session; ended: boolean }) {
  const text = useText();
  const left = useSecondsLeft(session.expires_at);
  const [later, setLater] = useState(false);
  const over = ended || left <= 0;
  if (!over && (left * 1000 > warn_ms || later)) return null;
  return (
    <Dialog
      title={text(over ? "shell.session_over.title" : "shell.session_ends.title")}
      onClose={() => setLater(!over)}
      footer={null}
    >
      <div className="stack">
        <Notice tone="info" title={text("shell.session_over.kept")} />
        <p className="kern-body">
          {over
            ? text("shell.session_over.text")
            : text("shell.session_ends.text", { minutes: Math.max(1, Math.round(left / 60)) })}
        </p>
        <LoginForm pool={session.tenant.slug} />
      </div>
    </Dialog>
  );
}
