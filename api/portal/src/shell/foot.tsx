import { Link } from "react-router";
import { useText } from "../texts/text";

export function Foot() {
  const text = useText();
  return (
    <footer className="foot">
      <nav aria-label={text("shell.about")}>
        <ul>
          <li><Link className="kern-link" to="/hilfe">{text("shell.help")}</Link></li>
          <li><Link className="kern-link" to="/impressum">{text("shell.imprint")}</Link></li>
          <li><Link className="kern-link" to="/datenschutz">{text("shell.privacy")}</Link></li>
          <li>
            <Link className="kern-link" to="/barrierefreiheit">{text("shell.accessibility")}</Link>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
