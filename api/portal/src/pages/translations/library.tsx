import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { useDebounced } from "../../parts/debounced";
import { Choice } from "../../parts/field";
import { Empty, Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { SearchField } from "../../parts/search_field";
import { useText } from "../../texts/text";
import { formsKey, type LibraryForm, useIsPool } from "./data";
import { FormDialogOfLibrary } from "./library_dialog";
import { FormLines } from "./form_lines";
import "../../style/translations.css";

/** Finished forms to take as they are, before anything new is ordered. */
export function LibraryPage() {
  const text = useText();
  const isPool = useIsPool();
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState<LibraryForm | "new" | null>(null);
  const q = useDebounced(typed.trim(), 200);
  const query = useQuery({
    queryKey: [...formsKey, q, all],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { query: { ...(q ? { text: q } : {}), ...(all ? { all } : {}) } };
      return (await ask(api.GET("/api/v1/forms", { params, signal }))).items;
    },
  });
  return (
    <Page title={text("translation.forms")} lead={text("translation.forms_lead")}
      acts={isPool && (
        <Button look="primary" onClick={() => setAdding("new")}>
          {text("translation.add_form")}
        </Button>
      )}>
      <div className="stack">
        <SearchField label={text("translation.search_forms")} value={typed} set={setTyped} />
        {isPool && (
          <Choice type="checkbox" checked={all} label={text("translation.all_versions")}
            onChange={(event) => setAll(event.target.checked)} />
        )}
        <Loaded query={query}>
          {(forms) =>
            forms.length === 0 ? (
              <Empty title={text("translation.no_forms")}>
                <p>{text("translation.no_forms_text")}</p>
              </Empty>
            ) : isPool ? (
              <FormLines forms={forms} act={(form) => (
                <FormActs form={form} onReplace={setAdding} />
              )} />
            ) : (
              <FormLines forms={forms} />
            )
          }
        </Loaded>
      </div>
      {adding && (
        <FormDialogOfLibrary follows={adding === "new" ? null : adding}
          onClose={() => setAdding(null)} />
      )}
    </Page>
  );
}

function FormActs({ form, onReplace }: {
  form: LibraryForm;
  onReplace: (form: LibraryForm) => void;
}) {
  const text = useText();
  const write = useWrite({
    send: (_: void, once) =>
      ask(api.DELETE("/api/v1/forms/{form_id}", {
        params: { path: { form_id: form.id }, header: { "Idempotency-Key": once } },
      })),
    refresh: [formsKey],
  });
  if (form.withdrawn_at) return null;
  return (
    <>
      <ProblemNotice problem={write.error} />
      {!form.replaced && (
        <Button small onClick={() => onReplace(form)}
          aria-label={text("translation.new_version_of", { title: form.title })}>
          {text("translation.new_version")}
        </Button>
      )}
      <Button small look="tertiary" busy={write.isPending} onClick={() => write.mutate()}
        aria-label={text("translation.withdraw_title", { title: form.title })}>
        {text("translation.withdraw")}
      </Button>
    </>
  );
}
