import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../texts/text";

interface Props {
  title: string;
  /** Acts of the whole page, right of the title. */
  acts?: ReactNode;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** The frame of every page: one h1, which gets the focus after a change of page. */
export function Page({ title, acts, lead, wide, children }: Props) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${text("common.product")}`;
  }, [title, text]);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className={`page ${wide ? "page--wide" : ""}`}>
      <div className="page__head">
        <h1 className="kern-heading-large" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {acts && <div className="page__acts">{acts}</div>}
      </div>
      {lead && <p className="kern-body page__lead">{lead}</p>}
      {children}
    </div>
  );
}
