import "../../style/people.css";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Button } from "../../parts/button";
import { Choice, SelectField } from "../../parts/field";
import { Empty, Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { SearchField } from "../../parts/search_field";
import { useTypedAddress } from "../../parts/typed_address";
import { useText } from "../../texts/text";
import { AccountActs } from "./account_acts";
import { type Account, isOver, useAccounts } from "./accounts_query";
import { roles } from "./codes";
import { InviteDialog } from "./invite_dialog";
import { useOffices } from "./offices_query";
import { useCodeName } from "./words";
import { useFormats } from "../../texts/time";

/** Who has which rights here: invite, look, end. */
export function AccountsPage() {
  const text = useText();
  const query = useAccounts();
  const [isOpen, setOpen] = useState(false);
  const [invited, setInvited] = useState("");
  return (
    <Page
      title={text("people.accounts")}
      lead={text("people.accounts.lead")}
      wide
      acts={
        <Button look="primary" onClick={() => setOpen(true)}>
          {text("people.accounts.invite")}
        </Button>
      }
    >
      <div className="stack">
        {invited && (
          <Notice tone="success" title={text("people.accounts.invited", { email: invited })} loud>
            <p className="kern-body">{text("people.accounts.invited.text")}</p>
          </Notice>
        )}
        <Loaded query={query}>{(accounts) => <Found accounts={accounts} />}</Loaded>
      </div>
      {isOpen && (
        <InviteDialog
          onClose={() => setOpen(false)}
          done={(email) => {
            setOpen(false);
            setInvited(email);
          }}
        />
      )}
    </Page>
  );
}

function useFilter() {
  const [address, setAddress] = useSearchParams();
  const set = (name: string, value: string) =>
    setAddress((old) => {
      if (value) old.set(name, value);
      else old.delete(name);
      return old;
    }, { replace: true });
  return {
    words: address.get("suche") ?? "",
    role: address.get("rolle") ?? "",
    office: address.get("einsatzstelle") ?? "",
    ended: address.get("beendet") === "ja",
    set,
  };
}

const fits = (account: Account, words: string) =>
  `${account.display_name} ${account.email}`.toLowerCase().includes(words.trim().toLowerCase());

function Found({ accounts }: { accounts: Account[] }) {
  const text = useText();
  const { words, role, office, ended } = useFilter();
  const shown = accounts
    .filter((one) => ended || !isOver(one))
    .filter((one) => !role || one.role === role)
    .filter((one) => !office || one.requester_id === office)
    .filter((one) => fits(one, words));
  return (
    <>
      <Filters />
      <p className="kern-body count" role="status">
        {text("people.accounts.count", { count: shown.length })}
      </p>
      {shown.length === 0 && (
        <Empty title={text("people.accounts.none_found")}>
          <p>{text("people.accounts.none_found.text")}</p>
        </Empty>
      )}
      <ul className="rows account-list">
        {shown.map((one) => (
          <li key={one.membership_id}><AccountLine account={one} /></li>
        ))}
      </ul>
    </>
  );
}

function Filters() {
  const text = useText();
  const name = useCodeName();
  const { words, role, office, ended, set } = useFilter();
  const [typed, setTyped] = useTypedAddress(words, (next) => set("suche", next));
  const offices = useOffices();
  const known = offices.data?.find((one) => one.id === office);
  return (
    <div className="stack">
      <div className="row filters">
        <SearchField label={text("people.accounts.search")} value={typed} set={setTyped} />
        <SelectField label={text("people.accounts.role")} value={role}
          onChange={({ target }) => set("rolle", target.value)}>
          <option value="">{text("people.filter.any")}</option>
          {roles.map((one) => <option key={one} value={one}>{name("role", one)}</option>)}
        </SelectField>
      </div>
      <Choice type="checkbox" label={text("people.accounts.ended")} checked={ended}
        onChange={({ target }) => set("beendet", target.checked ? "ja" : "")} />
      {office && (
        <ul className="chips" aria-label={text("people.understood")}>
          <li>
            <button type="button" className="chip" onClick={() => set("einsatzstelle", "")}>
              {known?.name ?? text("people.blocks.office")}
              <span className="kern-icon kern-icon--close" aria-hidden="true" />
              <span className="kern-sr-only">{text("people.chip.remove")}</span>
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}

function AccountLine({ account }: { account: Account }) {
  const text = useText();
  const formats = useFormats();
  const name = useCodeName();
  const until = account.valid_until;
  return (
    <>
      <span className="rows__what">
        <strong>{account.display_name}</strong>
        <span className="muted line break">{account.email}</span>
        <LinkState account={account} />
      </span>
      <span className="rows__what">
        {name("role", account.role)}
        <Where account={account} />
        {until && (
          <span className="muted line">
            {text(isOver(account) ? "people.accounts.over" : "people.accounts.until",
              { day: formats.day(until) })}
          </span>
        )}
      </span>
      {!isOver(account) && <AccountActs account={account} />}
    </>
  );
}

/** What became of the link for a password, until there is one. */
function LinkState({ account }: { account: Account }) {
  const text = useText();
  const formats = useFormats();
  const link = account.password_link;
  if (account.has_password !== false || !link || isOver(account)) return null;
  const day = link.until ? formats.moment(link.until) : "";
  return (
    <span className="line">{text(`people.accounts.password_link.${link.state}`, { day })}</span>
  );
}

/** The office or the person for which the rights hold. */
function Where({ account }: { account: Account }) {
  const offices = useOffices();
  const office = offices.data?.find((one) => one.id === account.requester_id);
  if (account.interpreter_id) return <PersonLink id={account.interpreter_id} />;
  if (!office) return null;
  return (
    <Link className="kern-link line" to={`/einsatzstellen/${office.id}`}>{office.name}</Link>
  );
}

function PersonLink({ id }: { id: string }) {
  const text = useText();
  return (
    <Link className="kern-link line" to={`/personen/${id}`}>{text("people.accounts.person")}</Link>
  );
}
