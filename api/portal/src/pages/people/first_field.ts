import { useEffect } from "react";

/** The first field of a dialog's form has the focus when it opens: one types at once. */
export function useFirstField(form: string) {
  useEffect(() => {
    document.getElementById(form)?.querySelector<HTMLElement>("input, select")?.focus();
  }, [form]);
}
