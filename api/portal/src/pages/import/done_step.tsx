import { Link, useNavigate } from "react-router";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { kinds, type Report } from "./kinds";
import { saveFile } from "./save_file";
import { StepHeading } from "./step_heading";
import { csvOfRows } from "./table";
import type { Import } from "./use_import";

/** Step 4: what was created, changed and left. */
export function DoneStep({ own, onAgain }: { own: Import; onAgain: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const report = own.report as Report;
  const { created, changed, unchanged } = report;
  const { left, header } = own.choices;
  const next = kinds[kinds.findIndex(({ kind }) => kind === own.kind) + 1];
  const save = () => {
    const rows = [header, ...left].map((row) => own.rows[row] ?? []);
    saveFile(`${text("import.done.left_file")}.csv`, csvOfRows(rows));
  };
  const again = () => {
    own.forget();
    onAgain();
  };
  const goOn = (path: string) => {
    own.forget();
    navigate(path);
  };
  return (
    <div className="stack">
      <StepHeading>{text("import.done.title")}</StepHeading>
      <Notice
        tone={created + changed > 0 ? "success" : "info"}
        title={text(created + changed > 0 ? "import.done.saved" : "import.done.same")}
        loud
      >
        <ul>
          <li>{text("import.done.created", { created })}</li>
          <li>{text("import.done.changed", { changed })}</li>
          <li>{text("import.done.unchanged", { unchanged })}</li>
          <li>{text("import.done.left", { left: left.length })}</li>
        </ul>
      </Notice>
      {left.length > 0 && (
        <div>
          <Button icon="download" onClick={save}>
            {text("import.done.save_left")}
          </Button>
        </div>
      )}
      <Notes report={report} />
      <div className="row">
        <Button onClick={again}>{text("import.done.again")}</Button>
        {next ? (
          <Button look="primary" onClick={() => goOn(`/import/${next.path}`)}>
            {text("import.done.next", { list: text(`import.kind.${next.kind}`) })}
          </Button>
        ) : (
          <Link className="kern-btn kern-btn--primary" to="/heute">
            <span className="kern-label">{text("import.done.today")}</span>
          </Link>
        )}
      </div>
    </div>
  );
}

/** What was taken over and still wants a look. */
function Notes({ report }: { report: Report }) {
  const text = useText();
  const language = useUiLanguage();
  const lines = report.lines.filter(({ line, findings }) => line > 1 && findings.length > 0);
  if (lines.length === 0) return null;
  return (
    <details className="import-notes">
      <summary>{text("import.done.notes", { lines: lines.length })}</summary>
      <ul>
        {lines.map(({ line, name, findings }) => (
          <li key={line}>
            <strong>{name}</strong>:{" "}
            {findings.map((one) => (language === "en" ? one.text_en : one.text)).join("; ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
