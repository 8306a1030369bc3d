import type { ReactNode } from "react";
import { Link } from "react-router";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { ConflictNotice } from "./conflict_notice";
import type { useRecordForm } from "./record_form";

interface Props {
  form: ReturnType<typeof useRecordForm>;
  /** The page that cancelling leads to. */
  back: string;
  write: { isPending: boolean; error: unknown };
  save: () => void;
  /** The fields. */
  children: ReactNode;
}

/** What stands around the fields of a record: what others changed, refusals, save and cancel. */
export function RecordFrame({ form, back, write, save, children }: Props) {
  const text = useText();
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      if (!write.isPending) save();
    }}>
      {children}
      <ConflictNotice conflicts={form.conflicts} />
      <ProblemNotice problem={write.error} />
      <div className="row">
        <Button look="primary" type="submit" busy={write.isPending}>{text("common.save")}</Button>
        <Link className="kern-btn kern-btn--secondary" to={back} onClick={form.sent}>
          <span className="kern-label">{text("common.cancel")}</span>
        </Link>
      </div>
    </form>
  );
}
