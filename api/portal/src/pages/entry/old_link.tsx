import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiProblem } from "../../api/problem";
import { Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { useText } from "../../texts/text";

/** What a link of a mail is about; of a link that no longer holds it says what to do. */
export function OldLink<T>({ query, children }: {
  query: UseQueryResult<T, Error>;
  children: (data: T) => ReactNode;
}) {
  const text = useText();
  if (query.error instanceof ApiProblem && query.error.status === 404)
    return (
      <Notice tone="danger" title={text("entry.old_link")}>
        <p className="kern-body">{text("entry.old_link.text")}</p>
      </Notice>
    );
  return <Loaded query={query}>{children}</Loaded>;
}
