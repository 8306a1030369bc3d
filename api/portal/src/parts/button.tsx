import type { ButtonHTMLAttributes } from "react";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "primary" | "secondary" | "tertiary";
  /** The act runs: further clicks do nothing, and screen readers hear that it is busy. */
  busy?: boolean;
  icon?: string;
  small?: boolean;
}

export function Button({ look = "secondary", busy, icon, small, children, ...rest }: Props) {
  const names = ["kern-btn", `kern-btn--${look}`, small ? "kern-btn--x-small" : ""];
  return (
    <button
      type="button"
      {...rest}
      className={`${names.join(" ")} ${rest.className ?? ""}`.trim()}
      aria-disabled={busy || rest["aria-disabled"]}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else rest.onClick?.(event);
      }}
    >
      {icon && <span className={`kern-icon kern-icon--${icon}`} aria-hidden="true" />}
      <span className="kern-label">{children}</span>
      {busy && <span className="busy-dots" aria-hidden="true" />}
    </button>
  );
}
