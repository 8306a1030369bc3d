import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Kept } from "../../api/kept";
import { Loaded } from "../../parts/loading";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";

/** The data of a kept query, with a clear sign when there is no net and how old it is. */
export function LoadedKept<T>({ query, quiet, children }: {
  query: UseQueryResult<Kept<T>, Error>;
  /** The page says it already. */
  quiet?: boolean;
  children: (data: T) => ReactNode;
}) {
  return (
    <Loaded query={query}>
      {(kept) => (
        <>
          {kept.stale && !quiet && <Stale at={kept.at} />}
          {children(kept.data)}
        </>
      )}
    </Loaded>
  );
}

function Stale({ at }: { at: number }) {
  const text = useText();
  const formats = useFormats();
  return (
    <p className="stale" role="status">
      {text("interpreter.stale", { at: formats.moment(new Date(at)) })}
    </p>
  );
}
