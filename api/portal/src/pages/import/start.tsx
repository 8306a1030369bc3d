import "../../style/import.css";
import { Link } from "react-router";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { kinds } from "./kinds";

/** Which lists can be taken over, in the order that makes sense. */
export function ImportStart() {
  const text = useText();
  return (
    <Page title={text("import.start.title")} lead={text("import.start.lead")}>
      <ol className="import-kinds">
        {kinds.map(({ kind, path }, index) => (
          <li key={kind}>
            <span className="kern-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h2 className="kern-heading-small">
                <Link className="kern-link" to={`/import/${path}`}>
                  {text(`import.kind.${kind}`)}
                </Link>
              </h2>
              <p className="kern-body">{text(`import.kind.${kind}.what`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="kern-body">{text("import.start.again")}</p>
    </Page>
  );
}
