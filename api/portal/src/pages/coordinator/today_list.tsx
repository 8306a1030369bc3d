import { type ReactNode, useId } from "react";

interface Props<Item> {
  title: string;
  items: Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  /** Below the list: where the rest is. */
  more?: ReactNode;
}

/** One kind of things to do; nothing is shown where there is nothing to do. */
export function TodayList<Item>({ title, items, keyOf, children, more }: Props<Item>) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section className="today__list" aria-labelledby={id}>
      <h2 className="kern-heading-small" id={id}>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {more}
    </section>
  );
}

/** A line: what it is about on the left, the act on the right. */
export function TodayLine({ what, why, act }: {
  what: ReactNode;
  why?: ReactNode;
  act: ReactNode;
}) {
  return (
    <div className="today__line">
      <div className="today__what">
        <div>{what}</div>
        {why && <div className="today__why">{why}</div>}
      </div>
      <div className="today__act">{act}</div>
    </div>
  );
}
