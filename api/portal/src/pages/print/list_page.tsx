import { useState } from "react";
import { Link } from "react-router";
import { Loaded } from "../../parts/loading";
import { useModeName } from "../../parts/mode";
import { Page } from "../../parts/page";
import { PrintButton } from "../../parts/print_button";
import { useText } from "../../texts/text";
import { addDays, useFormats, wallDate, wallTime } from "../../texts/time";
import { contactOf, DaysForm, type Entry, placeOf, useDays, useEntries } from "./days";
import { useLetterhead } from "./letterhead";
import { Note } from "./note";
import { Paper } from "./paper";

/** Everything of a day or a week on paper, with a table for each day. */
export function ListPage() {
  const text = useText();
  const formats = useFormats();
  const [days, change] = useDays();
  const [note, setNote] = useState("");
  const letterhead = useLetterhead();
  const dates = [...Array(days.count).keys()].map((index) => addDays(days.from, index));
  const noon = (date: string | undefined) => wallDate(`${date}T12:00`);
  const title = days.count === 1
    ? text("print.list.day", { day: formats.longDay(noon(days.from)) })
    : text("print.list.week", {
        from: formats.day(noon(days.from)),
        to: formats.day(noon(dates.at(-1))),
      });
  return (
    <Page title={text("print.list.title")} wide acts={<PrintButton />}>
      <div className="stack">
        <DaysForm {...{ days, change }} />
        <Note note={note} change={setNote} />
        <p className="no-print">
          <Link className="kern-link" to={`/drucken/einsaetze?ab=${days.from}&tage=${days.count}`}>
            {text("print.list.sheets")}
          </Link>
        </p>
        <Loaded query={useEntries(days)}>
          {(entries) => (
            <Paper letterhead={letterhead} title={title} landscape>
              {note && <p className="paper__note">{note}</p>}
              {dates.map((date) => (
                <Day
                  key={date}
                  name={formats.longDay(noon(date))}
                  isOnly={days.count === 1}
                  entries={entries.filter(({ begin }) =>
                    wallTime(new Date(begin)).slice(0, 10) === date)}
                />
              ))}
            </Paper>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

const columns = ["time", "number", "language", "where", "contact", "who"] as const;

interface DayProps {
  name: string;
  /** The title of the paper names it already. */
  isOnly: boolean;
  entries: Entry[];
}

function Day({ name, isOnly, entries }: DayProps) {
  const text = useText();
  return (
    <section className="paper__day">
      <h3 className={isOnly ? "kern-sr-only" : ""}>{name}</h3>
      {entries.length === 0 ? (
        <p>{text("print.list.nothing")}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="group" aria-label={name}>
          <table className="paper__table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">{text(`print.column.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Line key={`${entry.booking.id} ${entry.begin}`} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Line({ entry }: { entry: Entry }) {
  const text = useText();
  const formats = useFormats();
  const modeName = useModeName();
  const { booking, begin, end } = entry;
  const contact = contactOf(booking);
  const what = [booking.setting_name, modeName(booking.mode)].filter(Boolean).join(", ");
  return (
    <tr>
      <td>
        {formats.hours(begin, end)}
        {entry.wished && <span className="line">{text("print.wished")}</span>}
      </td>
      <td>{booking.number}</td>
      <td>{booking.language_name}<span className="line">{what}</span></td>
      <td>{booking.requester?.name}<span className="line">{placeOf(booking)}</span></td>
      <td>
        {[contact.name, contact.phone, contact.room].filter(Boolean).map((part) => (
          <span className="line" key={part}>{part}</span>
        ))}
      </td>
      <td>
        {booking.seats.map((seat) => (
          <span className="line" key={seat.id}>
            {seat.assignment?.interpreter?.name ?? text("print.nobody")}
          </span>
        ))}
      </td>
    </tr>
  );
}
