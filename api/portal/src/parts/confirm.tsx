import type { ReactNode } from "react";
import { useText } from "../texts/text";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { ProblemNotice } from "./notice";

interface Props {
  title: string;
  /** What happens then; shown before the act. */
  children: ReactNode;
  act: string;
  busy?: boolean;
  problem?: unknown;
  onAct: () => void;
  onClose: () => void;
}

/** Asks before an act that cannot be taken back, and says what follows from it. */
export function Confirm({ title, children, act, busy, problem, onAct, onClose }: Props) {
  const text = useText();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text("common.cancel")}</Button>
          <Button look="primary" busy={busy ?? false} onClick={onAct}>
            {act}
          </Button>
        </>
      }
    >
      <div className="stack">
        {children}
        <ProblemNotice problem={problem} />
      </div>
    </Dialog>
  );
}
