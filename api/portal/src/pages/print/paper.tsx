import "../../style/print.css";
import type { ReactNode } from "react";
import { useNow } from "../../api/clock";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Letterhead } from "./letterhead";

interface Props {
  letterhead: Letterhead;
  title: string;
  /** For lists with many columns. */
  landscape?: boolean;
  children: ReactNode;
}

/** A paper with the pool's letterhead, on the screen as it will be printed. */
export function Paper({ letterhead, title, landscape, children }: Props) {
  const text = useText();
  const formats = useFormats();
  const now = useNow();
  const lines = (all: string[]) =>
    all.map((line, index) => <span className="line" key={index}>{line}</span>);
  return (
    <article className={`paper ${landscape ? "paper--landscape" : ""}`} aria-label={title}>
      <header className="paper__head">
        <address className="paper__sender">{lines(letterhead.sender)}</address>
        <address>{lines(letterhead.contact)}</address>
      </header>
      <h2 className="paper__title">{title}</h2>
      {children}
      <footer className="paper__foot">
        {lines(letterhead.foot)}
        {text("print.as_of", { moment: formats.moment(now) })}
      </footer>
    </article>
  );
}
