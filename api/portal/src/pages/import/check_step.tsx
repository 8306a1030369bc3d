import { useState } from "react";
import { Button } from "../../parts/button";
import { Empty, Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { ApplyDialog } from "./apply_dialog";
import { type Checked, checkedLines, headerFindings, isError, useCheck } from "./check";
import { CheckGroups } from "./check_groups";
import { CheckTable } from "./check_table";
import { Patience } from "./patience";
import { StepHeading } from "./step_heading";
import type { Import } from "./use_import";

interface Props {
  own: Import;
  onBack: () => void;
  onDone: () => void;
}

/** Step 3: what would become of each line, and the mending of what cannot be read. */
export function CheckStep({ own, onBack, onDone }: Props) {
  const text = useText();
  const { query, csv, isCurrent } = useCheck(own);
  const [isApplying, setApplying] = useState(false);
  const refused = query.data?.report.refused ?? 1;
  return (
    <div className="stack">
      <StepHeading>{text("import.check.title")}</StepHeading>
      {own.table.lines.length === 0 ? (
        <Empty title={text("import.check.empty")}>
          <LeftOut own={own} />
        </Empty>
      ) : (
        <Loaded query={query}>
          {(checked) => <Result own={own} checked={checked} isCurrent={isCurrent} />}
        </Loaded>
      )}
      {query.isFetching && <Patience label={text("import.check.running")} onCancel={onBack} />}
      <div className="row import-acts">
        <Button onClick={onBack}>{text("import.back")}</Button>
        <Button
          look="primary"
          aria-disabled={!isCurrent || refused > 0}
          onClick={() => isCurrent && refused === 0 && setApplying(true)}
        >
          {text("import.check.apply")}
        </Button>
      </div>
      {isApplying && query.data && (
        <ApplyDialog
          own={own}
          csv={csv}
          report={query.data.report}
          onDone={onDone}
          onClose={(again) => {
            setApplying(false);
            if (again) void query.refetch();
          }}
        />
      )}
    </div>
  );
}

interface ResultProps {
  own: Import;
  checked: Checked;
  isCurrent: boolean;
}

function Result({ own, checked, isCurrent }: ResultProps) {
  const text = useText();
  const language = useUiLanguage();
  const { report } = checked;
  const lines = checkedLines(checked, own.table);
  const header = headerFindings(report).filter(isError);
  return (
    <>
      {header.length > 0 && (
        <Notice tone="danger" title={text("import.check.header")}>
          <ul>
            {header.map((finding) => (
              <li key={finding.field}>
                „{finding.field}“: {language === "en" ? finding.text_en : finding.text}
              </li>
            ))}
          </ul>
          <p className="kern-body">{text("import.check.header_hint")}</p>
        </Notice>
      )}
      {header.length === 0 && <Summary own={own} checked={checked} isCurrent={isCurrent} />}
      <CheckGroups own={own} lines={lines} />
      {lines.length > 0 && <CheckTable own={own} lines={lines} />}
    </>
  );
}

function LeftOut({ own }: { own: Import }) {
  const text = useText();
  const left = own.choices.left.length;
  if (left === 0) return null;
  return (
    <p className="row">
      <span className="kern-body">{text("import.check.left", { left })}</span>
      <Button small onClick={() => own.change({ left: [] })}>
        {text("import.check.take_again")}
      </Button>
    </p>
  );
}

/** In one sentence what would happen, or why not yet. */
function Summary({ own, checked, isCurrent }: ResultProps) {
  const text = useText();
  const { report } = checked;
  const { created, changed, unchanged, refused } = report;
  const bad = checkedLines(checked, own.table).filter(({ action }) => action === "refuse");
  const leave = () =>
    own.change({ left: [...own.choices.left, ...bad.map(({ row }) => row)] });
  const counts = text("import.check.counts", { created, changed, unchanged });
  const tone = refused > 0 ? "warning" : created + changed > 0 ? "success" : "info";
  const title =
    refused > 0
      ? text("import.check.refused", { refused })
      : text(created + changed > 0 ? "import.check.ready" : "import.check.same");
  return (
    <div role="status" aria-busy={!isCurrent}>
      <Notice tone={tone} title={title}>
        <p className="kern-body">{counts}</p>
        {refused > 0 && (
          <p className="row">
            <span className="kern-body">{text("import.check.refused_hint")}</span>
            <Button small onClick={leave}>
              {text("import.check.leave_all", { lines: bad.length })}
            </Button>
          </p>
        )}
        <LeftOut own={own} />
      </Notice>
    </div>
  );
}
