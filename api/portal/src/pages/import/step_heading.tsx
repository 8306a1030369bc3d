import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a step, which gets the focus when the step before it has gone. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <h2 className="kern-heading-medium" tabIndex={-1} ref={heading}>
      {children}
    </h2>
  );
}
