import { Link } from "react-router";
import { useMay } from "../../api/session";
import { type TextKey, useText } from "../../texts/text";

interface Props {
  /** The capability, the page and the words of adding one. */
  may: string;
  add: string;
  words: TextKey;
  file: "interpreters" | "requesters";
}

/** What can be done with a list as a whole: add one, take all as a file. */
export function ListActs({ may, add, words, file }: Props) {
  const text = useText();
  const mayAdd = useMay(may);
  const address = `/api/v1/exports/${file}?format=`;
  return (
    <>
      {mayAdd && (
        <Link className="kern-btn kern-btn--primary" to={add}>
          <span className="kern-label">{text(words)}</span>
        </Link>
      )}
      <a className="kern-btn kern-btn--secondary" download href={`${address}xlsx`}>
        <span className="kern-icon kern-icon--download" aria-hidden="true" />
        <span className="kern-label">{text("people.excel")}</span>
      </a>
      <a className="kern-btn kern-btn--tertiary" download href={`${address}csv`}>
        <span className="kern-label">{text("people.csv")}</span>
      </a>
    </>
  );
}
