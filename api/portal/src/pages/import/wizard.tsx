import "../../style/import.css";
import { Link, Navigate, useParams, useSearchParams } from "react-router";
import { Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { CheckStep } from "./check_step";
import { ColumnsStep } from "./columns_step";
import { DoneStep } from "./done_step";
import { FileStep } from "./file_step";
import { type Column, type Kind, kinds, useColumns } from "./kinds";
import { type Import, useImport } from "./use_import";

const steps = ["file", "columns", "check", "done"] as const;
type Step = (typeof steps)[number];

/** The way of one list into the pool, in four steps; the step stands in the address. */
export function ImportWizard() {
  const { list } = useParams();
  const known = kinds.find(({ path }) => path === list);
  if (!known) return <Navigate to="/import" replace />;
  return <OfKind key={known.kind} kind={known.kind} />;
}

function OfKind({ kind }: { kind: Kind }) {
  const text = useText();
  const query = useColumns(kind);
  return (
    <Page
      title={text("import.title", { list: text(`import.kind.${kind}`) })}
      wide
      acts={
        <Link className="kern-btn kern-btn--tertiary" to="/import">
          <span className="kern-label">{text("import.all_lists")}</span>
        </Link>
      }
    >
      <Loaded query={query}>{(columns) => <Steps kind={kind} columns={columns} />}</Loaded>
    </Page>
  );
}

/** The step that was asked for, or the last that can be shown by now. */
function stepOf(wanted: string | null, own: Import): Step {
  const reached = own.report ? 3 : own.rows.length > 0 ? 2 : 0;
  return steps[Math.min(Math.max(0, steps.indexOf(wanted as Step)), reached)] as Step;
}

function Steps({ kind, columns }: { kind: Kind; columns: Column[] }) {
  const [search, setSearch] = useSearchParams();
  const own = useImport(kind, columns);
  const step = stepOf(search.get("schritt"), own);
  const go = (next: Step) => setSearch({ schritt: next });
  return (
    <>
      <StepList step={step} isDone={own.report !== null} />
      {step === "file" && <FileStep own={own} onNext={() => go("columns")} />}
      {step === "columns" && (
        <ColumnsStep own={own} onBack={() => go("file")} onNext={() => go("check")} />
      )}
      {step === "check" && (
        <CheckStep own={own} onBack={() => go("columns")} onDone={() => go("done")} />
      )}
      {step === "done" && <DoneStep own={own} onAgain={() => go("file")} />}
    </>
  );
}

function StepList({ step, isDone }: { step: Step; isDone: boolean }) {
  const text = useText();
  const at = steps.indexOf(step);
  return (
    <ol className="import-steps" aria-label={text("import.steps")}>
      {steps.map((one, index) => (
        <li key={one} aria-current={one === step ? "step" : undefined}>
          {index < at && !isDone ? (
            <Link className="kern-link" to={`?schritt=${one}`}>
              {index + 1}. {text(`import.step.${one}`)}
            </Link>
          ) : (
            <span>
              {index + 1}. {text(`import.step.${one}`)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
