import { useLocation } from "react-router";
import type { Finding } from "../../api/problem";
import { Notice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";

/** After a save: what the server noticed about it ("no coordinates are known for ..."). */
export function SavedNotice() {
  const text = useText();
  const language = useUiLanguage();
  const state = useLocation().state as { findings?: Finding[] } | null;
  if (!state?.findings?.length) return null;
  return (
    <Notice tone="warning" title={text("people.saved")} loud>
      {state.findings.map((finding) => (
        <p className="kern-body" key={`${finding.code} ${finding.field ?? ""}`}>
          {(language === "en" ? finding.text_en : finding.text) ?? finding.code}
        </p>
      ))}
    </Notice>
  );
}
