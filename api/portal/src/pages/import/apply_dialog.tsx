import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { ApiProblem } from "../../api/problem";
import { useWrite } from "../../api/write";
import { Confirm } from "../../parts/confirm";
import { useText } from "../../texts/text";
import { type Report, sendTable } from "./kinds";
import { rememberMapping } from "./mapping";
import { Patience } from "./patience";
import type { Import } from "./use_import";

interface Props {
  own: Import;
  csv: string;
  report: Report;
  onDone: () => void;
  /** `again`: what the trial run said may no longer be true. */
  onClose: (again: boolean) => void;
}

/** Says once more what will be, then takes the list over: all of it or nothing. */
export function ApplyDialog({ own, csv, report, onDone, onClose }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const control = useRef(new AbortController());
  const { created, changed, unchanged } = report;
  const write = useWrite({
    send: (_: null, key) =>
      sendTable(own.kind, csv, { apply: true, signal: control.current.signal, key }),
    done: (answer) => {
      if (!answer.applied) return onClose(true); // somebody changed something meanwhile
      rememberMapping(own.kind, own.headers, own.choices.mapping);
      own.finish(answer);
      onDone();
      void queries.invalidateQueries({ predicate: ({ queryKey }) => !isImport(queryKey) });
    },
  });
  // the server may have been done already: the trial run that follows shows it
  const cancel = () => {
    control.current.abort();
    onClose(true);
  };
  return (
    <Confirm
      title={text("import.apply.title", { list: text(`import.kind.${own.kind}`) })}
      act={text("import.apply.act")}
      busy={write.isPending}
      problem={write.error instanceof ApiProblem ? write.error : undefined}
      onAct={() => write.mutate(null)}
      onClose={() => (write.isPending ? cancel() : onClose(false))}
    >
      <p className="kern-body">{text("import.check.counts", { created, changed, unchanged })}</p>
      <p className="kern-body">{text(`import.apply.${own.kind}`)}</p>
      {write.isPending && <Patience label={text("import.apply.running")} onCancel={cancel} />}
    </Confirm>
  );
}

const isImport = (key: readonly unknown[]) => String(key[0]).startsWith("import_");
