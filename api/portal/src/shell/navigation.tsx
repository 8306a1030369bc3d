import { NavLink } from "react-router";
import { useHotlineOffer } from "../parts/hotline/hotline";
import { type TextKey, useText } from "../texts/text";

type Entry = [path: string, key: TextKey];

const pool: Entry[] = [
  ["/personen", "nav.people"],
  ["/einsatzstellen", "nav.offices"],
  ["/zahlen", "nav.figures"],
];

const entries: Record<string, Entry[]> = {
  requester: [
    ["/anfrage", "nav.order"],
    ["/anfragen", "nav.my_bookings"],
    ["/uebersetzungen", "nav.translations"],
    ["/praesenz", "nav.slots"],
    ["/terminzettel", "nav.slip"],
  ],
  coordinator: [
    ["/heute", "nav.today"],
    ["/tafel", "nav.board"],
    ["/anrufliste", "nav.calls"],
    ["/anfragen", "nav.bookings"],
    ["/uebersetzungen", "nav.translations"],
    ["/praesenz", "nav.slots"],
    ...pool,
    ["/import", "nav.import"],
    ["/einstellungen", "nav.settings"],
  ],
  // dispatches nobody
  tenant_admin: [["/konten", "nav.accounts"], ...pool, ["/einstellungen", "nav.settings"]],
  interpreter: [
    ["/angebote", "nav.offers"],
    ["/einsaetze", "nav.assignments"],
    ["/kalender", "nav.calendar"],
    ["/stunden", "nav.hours"],
    ["/uebersetzungen", "nav.texts"],
  ],
};

/** The pages of a role: beside the page on a desk, along the bottom on a phone. */
export function Navigation({ role }: { role: string }) {
  const text = useText();
  const isOffice = role === "requester";
  const offer = useHotlineOffer(isOffice).data; // others may have asked for it, too
  const hotline = isOffice && offer?.enabled;
  const own = entries[role] ?? [];
  const list: Entry[] = hotline ? [["/jetzt", "nav.now"], ...own] : own;
  if (list.length === 0) return null;
  return (
    <nav className={`navigation navigation--${role}`} aria-label={text("shell.pages")}>
      <ul>
        {list.map(([path, key]) => (
          <li key={path}>
            <NavLink to={path}>{text(key)}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
