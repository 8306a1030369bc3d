import "../../style/requester.css";
import { Link, useSearchParams } from "react-router";
import { useDebounced } from "../../parts/debounced";
import { Empty, Loading } from "../../parts/loading";
import { useNarrow } from "../../parts/narrow";
import { ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { itemsOf, More } from "../../parts/pages_of";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { BookingFilters } from "./booking_filters";
import {
  type Booking,
  type Filter,
  peopleOf,
  stateOf,
  timesOf,
  useBookings,
} from "./bookings_query";
import { useOnBehalf } from "./catalogue_queries";

/** The office's requests, and all requests for the coordinator; filters stand in the address. */
export function BookingsPage() {
  const text = useText();
  const onBehalf = useOnBehalf();
  const [address, setAddress] = useSearchParams();
  const filter: Filter = {
    state: address.get("zustand") ?? "",
    from: address.get("von") ?? "",
    until: address.get("bis") ?? "",
    language: address.get("sprache") ?? "",
    words: address.get("suche") ?? "",
  };
  const rested = useDebounced(filter.words.trim(), 300);
  const list = useBookings({ ...filter, words: rested });
  const bookings = itemsOf(list.data);
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <Page
      title={text(onBehalf ? "bookings.title.all" : "bookings.title")}
      wide
      acts={
        <Link className="kern-btn kern-btn--primary" to="/anfrage">
          <span className="kern-label">{text("bookings.new")}</span>
        </Link>
      }
    >
      <div className="stack">
        <BookingFilters filter={filter} set={(name, value) => setAddress((old) => {
          if (value) old.set(name, value);
          else old.delete(name);
          return old;
        }, { replace: true })} />
        <ProblemNotice problem={list.error} />
        {list.isPending && <Loading />}
        {list.isSuccess && bookings.length === 0 && <Nothing isFiltered={isFiltered} />}
        {bookings.length > 0 && <Bookings bookings={bookings} showOffice={onBehalf} />}
        <More query={list} />
        {!onBehalf && (
          <p>
            <Link className="kern-link" to="/schliesstage">{text("bookings.closed_days")}</Link>
          </p>
        )}
      </div>
    </Page>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const text = useText();
  return isFiltered ? (
    <Empty title={text("bookings.none_found")}>
      <Link className="kern-link" to="/anfragen">{text("bookings.filter.clear")}</Link>
    </Empty>
  ) : (
    <Empty title={text("bookings.none")}>
      <p>{text("bookings.none.text")}</p>
      <Link className="kern-link" to="/anfrage">{text("bookings.new")}</Link>
    </Empty>
  );
}

interface ListProps {
  bookings: Booking[];
  showOffice: boolean;
}

function Bookings(props: ListProps) {
  return useNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

function When({ booking }: { booking: Booking }) {
  const text = useText();
  const formats = useFormats();
  const [first, ...others] = timesOf(booking);
  return (
    <>
      {first && formats.period(first.begin, first.end)}
      {others.length > 0 && ` ${text("bookings.more_times", { count: others.length })}`}
    </>
  );
}

function Table({ bookings, showOffice }: ListProps) {
  const text = useText();
  const office = showOffice ? ["office"] : [];
  const columns = ["when", "language", "setting", ...office, "state", "who"];
  return (
    <div className="scroll">
      <table className="kern-table kern-table--small">
        <caption className="kern-sr-only">{text("bookings.title")}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {columns.map((column) => (
              <th key={column} scope="col" className="kern-table__header">
                {text(`bookings.column.${column as "when"}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {bookings.map((booking) => (
            <tr key={booking.id} className="kern-table__row">
              <td className="kern-table__cell">
                <Link className="kern-link" to={`/anfragen/${booking.id}`}>
                  <When booking={booking} />
                </Link>
              </td>
              <td className="kern-table__cell">{booking.language_name}</td>
              <td className="kern-table__cell">{booking.setting_name}</td>
              {showOffice && <td className="kern-table__cell">{booking.requester?.name}</td>}
              <td className="kern-table__cell"><StateBadge {...stateOf(booking)} /></td>
              <td className="kern-table__cell">{peopleOf(booking)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ bookings, showOffice }: ListProps) {
  return (
    <ul className="cards">
      {bookings.map((booking) => (
        <li key={booking.id} className="card stack">
          <Link className="kern-link" to={`/anfragen/${booking.id}`}>
            <When booking={booking} />
          </Link>
          <p className="kern-body">
            {booking.language_name}, {booking.setting_name}
            {showOffice && <><br />{booking.requester?.name}</>}
          </p>
          <div className="row">
            <StateBadge {...stateOf(booking)} />
            <span className="kern-body">{peopleOf(booking)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
