import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { NavLink, useLocation } from "react-router";
import { useHotlineOffer } from "../parts/hotline/hotline";
import { useNarrow } from "../parts/narrow";
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
    ["/haus", "nav.house"],
    ["/terminzettel", "nav.slip"],
  ],
  coordinator: [
    ["/heute", "nav.today"],
    ["/tafel", "nav.board"],
    ["/anrufliste", "nav.calls"],
    ["/anfragen", "nav.bookings"],
    ["/uebersetzungen", "nav.translations"],
    ["/praesenz", "nav.slots"],
    ["/haus", "nav.house"],
    ["/dolmetschbueros", "nav.agencies"],
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

/** How many pages stand beside each other on a phone; those of interpreters have short names. */
const onPhone = (role: string) => (role === "interpreter" ? 5 : 3);

/** The pages of a role: beside the page on a desk, along the bottom of a phone with "more". */
export function Navigation({ role }: { role: string }) {
  const text = useText();
  const narrow = useNarrow();
  const isOffice = role === "requester";
  const offer = useHotlineOffer(isOffice).data; // others may have asked for it, too
  const hotline = isOffice && offer?.enabled;
  const own = entries[role] ?? [];
  const list: Entry[] = hotline ? [["/jetzt", "nav.now"], ...own] : own;
  if (list.length === 0) return null;
  const first = narrow && list.length > onPhone(role) ? onPhone(role) : list.length;
  return (
    <nav className={`navigation navigation--${role}`} aria-label={text("shell.pages")}>
      <ul>
        {list.slice(0, first).map(([path, key]) => (
          <li key={path}>
            <NavLink to={path}>{text(key)}</NavLink>
          </li>
        ))}
        {first < list.length && <More list={list.slice(first)} />}
      </ul>
    </nav>
  );
}

/** The pages that a phone has no room for, above the bar while it is open. */
function More({ list }: { list: Entry[] }) {
  const text = useText();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [pathname]);
  const isHere = list.some(([path]) => pathname === path || pathname.startsWith(`${path}/`));
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <li className="more" onKeyDown={leave}>
      {isOpen && (
        <ul id="more-pages">
          {list.map(([path, key]) => (
            <li key={path}>
              <NavLink to={path} onClick={() => setOpen(false)}>{text(key)}</NavLink>
            </li>
          ))}
        </ul>
      )}
      <button type="button" ref={button} aria-expanded={isOpen}
        aria-controls={isOpen ? "more-pages" : undefined}
        className={isHere ? "plain active" : "plain"} onClick={() => setOpen(!isOpen)}>
        {text("nav.more")}
      </button>
    </li>
  );
}
