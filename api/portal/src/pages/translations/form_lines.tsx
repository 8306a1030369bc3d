import type { ReactNode } from "react";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { formAddress, type LibraryForm, useLanguagePair } from "./data";
import { useFileSize } from "./file_drop";

/** Finished forms, each with its download. */
export function FormLines({ forms, act }: {
  forms: LibraryForm[];
  act?: (form: LibraryForm) => ReactNode;
}) {
  const text = useText();
  const pair = useLanguagePair();
  const size = useFileSize();
  const { day } = useFormats();
  return (
    <ul className="translations">
      {forms.map((form) => (
        <li key={form.id}>
          <div className="translations__what">
            {form.has_file ? (
              <a className="kern-link" href={formAddress(form.id)} download>
                {form.title} ({pair(form)})
              </a>
            ) : (
              <strong>{form.title} ({pair(form)})</strong>
            )}
            <div className="translations__why">
              {[
                text("translation.version", { number: form.version }),
                text("translation.valid_from", { day: day(`${form.valid_from}T12:00:00Z`) }),
                form.has_file ? size(form.size_bytes) : text("translation.no_file"),
                form.withdrawn_at ? text("translation.withdrawn") : "",
                form.replaced ? text("translation.replaced") : "",
              ].filter(Boolean).join(" · ")}
            </div>
          </div>
          {act && <div className="row">{act(form)}</div>}
        </li>
      ))}
    </ul>
  );
}
