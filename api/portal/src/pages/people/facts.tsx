import type { ReactNode } from "react";
import { type TextKey, useText } from "../../texts/text";

/** Names and values of a record; what is not known is left out. */
export function Facts({ facts }: { facts: [field: string, value: ReactNode][] }) {
  const text = useText();
  return (
    <dl className="record">
      {facts.map(([field, value]) =>
        value ? (
          <div key={field}>
            <dt>{text(`people.field.${field}` as TextKey)}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
