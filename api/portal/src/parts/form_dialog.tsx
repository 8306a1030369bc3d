import { type ReactNode, useEffect, useId } from "react";
import { useText } from "../texts/text";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { ProblemNotice } from "./notice";

interface Props {
  title: string;
  /** What the button says that sends the form; "save" without it. */
  act?: string;
  /** The write that the form starts: busy, or refused and why. */
  write: { isPending: boolean; error: unknown };
  /** The form itself looks for what is missing, not the browser. */
  noValidate?: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog; its first field has the focus when it opens: one types at once. */
export function FormDialog({ title, act, write, noValidate, onSend, onClose, children }: Props) {
  const text = useText();
  const id = useId();
  useEffect(() => {
    document.getElementById(id)?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [id]);
  return (
    <Dialog title={title} onClose={onClose} footer={
      <>
        <Button onClick={onClose}>{text("common.cancel")}</Button>
        <Button look="primary" type="submit" form={id} busy={write.isPending}>
          {act ?? text("common.save")}
        </Button>
      </>
    }>
      <form id={id} className="stack" noValidate={noValidate} onSubmit={(event) => {
        event.preventDefault();
        if (!write.isPending) onSend();
      }}>
        {children}
        <ProblemNotice problem={write.error} />
      </form>
    </Dialog>
  );
}
