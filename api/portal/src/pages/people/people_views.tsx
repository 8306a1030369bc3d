import { NavLink } from "react-router";
import { useText } from "../../texts/text";

/** Two looks at the same people: everybody, and who lacks what. */
export function PeopleViews() {
  const text = useText();
  return (
    <nav className="views" aria-label={text("people.views")}>
      <NavLink to="/personen" end>{text("people.all")}</NavLink>
      <NavLink to="/personen/nachweise">{text("people.missing.title")}</NavLink>
    </nav>
  );
}
