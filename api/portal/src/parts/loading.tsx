import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useText } from "../texts/text";
import { Button } from "./button";
import { ProblemNotice } from "./notice";

export function Loading() {
  const text = useText();
  return (
    <div className="kern-loader kern-loader--visible" role="status">
      <span className="kern-sr-only">{text("common.loading")}</span>
    </div>
  );
}

/** The page of a query: while it is read, when it fails (with a second try), and its data. */
export function Loaded<T>({ query, children }: {
  query: UseQueryResult<T, Error>;
  children: (data: T) => ReactNode;
}) {
  const text = useText();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return (
      <div className="stack">
        <ProblemNotice problem={query.error} />
        <Button onClick={() => void query.refetch()}>{text("common.try_again")}</Button>
      </div>
    );
  return <Loading />;
}

/** An empty list that says what it is for and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="kern-title">{title}</p>
      {children && <div className="kern-body">{children}</div>}
    </div>
  );
}
