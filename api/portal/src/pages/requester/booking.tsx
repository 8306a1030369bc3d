import "../../style/requester.css";
import "../../style/series.css";
import { Link, useLocation, useParams } from "react-router";
import { MessageThread } from "../../parts/contact/message_thread";
import { Loaded } from "../../parts/loading";
import { useModeName } from "../../parts/mode";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { StateBadge } from "../../parts/state_badge";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { BookingActs } from "./booking_acts";
import { type Booking, stateOf, timesOf, useBooking, useTimeline } from "./bookings_query";
import { Proposals } from "./proposals";
import { Seats } from "./seats";

/** One request: what was asked, who comes, what may be done, and what happened. */
export function BookingPage() {
  const { id = "" } = useParams();
  const text = useText();
  const query = useBooking(id);
  const wasSent = (useLocation().state as { sent?: boolean } | null)?.sent === true;
  const number = query.data?.data.number;
  return (
    <Page
      title={number ? text("booking.title", { number }) : text("booking.title.loading")}
      acts={
        <Link className="kern-link" to="/anfragen">{text("booking.back")}</Link>
      }
    >
      <Loaded query={query}>
        {({ data: booking, etag }) => (
          <div className="stack">
            {wasSent && <Notice tone="success" title={text("booking.sent")} />}
            <div><StateBadge {...stateOf(booking)} /></div>
            {booking.series_id && (
              <p className="kern-body">
                <Link className="kern-link" to={`/serien/${booking.series_id}`}>
                  {text("booking.series")}
                </Link>
              </p>
            )}
            <Proposals booking={booking} />
            <Seats booking={booking} />
            <BookingActs booking={booking} etag={etag} />
            <MessageThread
              booking={id}
              mayWrite={booking.allowed_actions.includes("write_message")}
            />
            <Asked booking={booking} />
            <Timeline id={id} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  if (!children) return null;
  return (
    <div className="kern-description-list-item">
      <dt className="kern-description-list-item__key">{name}</dt>
      <dd className="kern-description-list-item__value">{children}</dd>
    </div>
  );
}

interface Place {
  name?: string;
  street?: string;
  postcode?: string;
  town?: string;
}
interface Contact {
  name?: string;
  phone?: string;
  room?: string;
}

function Asked({ booking }: { booking: Booking }) {
  const text = useText();
  const modeName = useModeName();
  const place = booking.place as Place | null | undefined;
  const contact = booking.contact as Contact | null | undefined;
  const town = [place?.postcode, place?.town].filter(Boolean).join(" ");
  return (
    <section className="stack" aria-label={text("booking.asked")}>
      <h2 className="kern-heading-medium">{text("booking.asked")}</h2>
      <dl className="kern-description-list">
        <Line name={text("booking.when")}><Times booking={booking} /></Line>
        <Line name={text("booking.language")}>{booking.language_name}</Line>
        <Line name={text("booking.setting")}>{booking.setting_name}</Line>
        <Line name={text("booking.mode")}>{modeName(booking.mode)}</Line>
        <Line name={text("booking.place")}>
          {place && [place.name, place.street, town].filter(Boolean).join(", ")}
        </Line>
        <Line name={text("booking.office")}>{booking.requester?.name}</Line>
        <Line name={text("booking.reference")}>{booking.case_references?.join(", ")}</Line>
        <Line name={text("booking.note")}>{booking.note}</Line>
        <Line name={text("booking.contact")}>
          {contact && [contact.name, contact.phone, contact.room].filter(Boolean).join(", ")}
        </Line>
      </dl>
    </section>
  );
}

function Times({ booking }: { booking: Booking }) {
  const text = useText();
  const formats = useFormats();
  return (
    <>
      {timesOf(booking).map((time) => (
        <span className="line" key={time.begin}>{formats.period(time.begin, time.end)}</span>
      ))}
      {booking.earlier_times?.map((time) => (
        <span className="line" key={time.id}>
          {text("booking.moved_from")} <s>{formats.period(time.begin, time.end)}</s>
        </span>
      ))}
    </>
  );
}

function Timeline({ id }: { id: string }) {
  const text = useText();
  const ui = useUiLanguage();
  const formats = useFormats();
  const query = useTimeline(id);
  return (
    <section className="stack" aria-label={text("booking.timeline")}>
      <h2 className="kern-heading-medium">{text("booking.timeline")}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="kern-body">{text("booking.timeline.none")}</p>
          ) : (
            <ol className="timeline">
              {items.map((entry) => (
                <li key={entry.seq}>
                  <time dateTime={entry.at ?? ""}>{formats.moment(entry.at ?? "")}</time>{" "}
                  {ui === "en" ? entry.text_en : entry.text}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}
