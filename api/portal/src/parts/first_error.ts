/** After the errors are on the page the first field with one gets the focus. */
export function showFirstError(form: string) {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(
        `${form} [aria-invalid], ${form} .kern-fieldset--error input`,
      )
      ?.focus(),
  );
}
