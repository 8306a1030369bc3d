import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { api, ask } from "../../api/client";
import { useMay } from "../../api/session";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { PrintButton } from "../../parts/print_button";
import { useText } from "../../texts/text";
import {
  type Booking,
  contactOf,
  DaysForm,
  type Entry,
  placeOf,
  useDays,
  useEntries,
} from "./days";
import { useLetterhead } from "./letterhead";
import { Note } from "./note";
import { Sheet, type SheetFacts } from "./sheet";
import type { components } from "../../../dist/schema";

type Assignment = components["schemas"]["Assignment"];

function contactText(where: Pick<Booking, "contact">): string {
  const { name, room, phone } = contactOf(where);
  return [name, room, phone].filter(Boolean).join(", ");
}

function factsOfAssignment(one: Assignment, references: string[]): SheetFacts {
  return {
    number: one.number,
    begin: one.begin,
    end: one.end,
    language: one.language_name ?? "",
    setting: one.setting_name ?? "",
    mode: one.mode ?? "",
    office: (one.requester as { name?: string } | undefined)?.name ?? "",
    place: placeOf({ place: one.place ?? null }),
    contact: contactText({ contact: one.contact ?? null }),
    interpreter: one.interpreter?.name ?? "",
    references: references.join(", "),
  };
}

/** The sheets of everybody who comes to a request. */
function factsOfEntry({ booking }: Entry): SheetFacts[] {
  return booking.seats.flatMap(({ assignment }) =>
    assignment && assignment.state !== "cancelled"
      ? [{
          number: booking.number,
          begin: assignment.begin,
          end: assignment.end,
          language: booking.language_name ?? booking.language,
          setting: booking.setting_name ?? "",
          mode: booking.mode,
          office: booking.requester?.name ?? "",
          place: placeOf(booking),
          contact: contactText(booking),
          interpreter: assignment.interpreter?.name ?? "",
          references: (booking.case_references ?? []).join(", "),
        }]
      : [],
  );
}

/** An assignment with the references of its case, for whoever may read the request. */
function useSheet(id: string) {
  const maySeeRequest = useMay("booking_see");
  return useQuery({
    queryKey: ["assignments", id, "sheet"],
    queryFn: async ({ signal }) => {
      const one = await ask(api.GET("/api/v1/assignments/{assignment_id}", {
        params: { path: { assignment_id: id } }, signal,
      }));
      if (!maySeeRequest) return factsOfAssignment(one, []);
      const { case_references } = await ask(api.GET("/api/v1/bookings/{booking_id}", {
        params: { path: { booking_id: one.booking_id } }, signal,
      }));
      return factsOfAssignment(one, case_references ?? []);
    },
  });
}

/** The confirmation sheet of one assignment. */
export function SheetPage() {
  const text = useText();
  const { id = "" } = useParams();
  const [note, setNote] = useState("");
  const letterhead = useLetterhead();
  const query = useSheet(id);
  return (
    <Page title={text("print.sheet.title")} acts={<PrintButton />}>
      <div className="stack">
        <Note note={note} change={setNote} />
        <Loaded query={query}>
          {(facts) => <Sheet facts={facts} letterhead={letterhead} note={note} />}
        </Loaded>
      </div>
    </Page>
  );
}

/** The sheets of all assignments of a day or a week, each on a page of its own. */
export function SheetsPage() {
  const text = useText();
  const [days, change] = useDays();
  const [note, setNote] = useState("");
  const letterhead = useLetterhead();
  const query = useEntries(days);
  return (
    <Page title={text("print.sheets.title")} acts={<PrintButton />}>
      <div className="stack">
        <DaysForm {...{ days, change }} />
        <Note note={note} change={setNote} />
        <Loaded query={query}>
          {(entries) => {
            const sheets = entries.flatMap(factsOfEntry);
            if (sheets.length === 0)
              return <Empty title={text("print.sheets.none")}>
                <p>{text("print.sheets.none.text")}</p>
              </Empty>;
            return sheets.map((facts, index) => (
              <Sheet key={index} facts={facts} letterhead={letterhead} note={note} />
            ));
          }}
        </Loaded>
      </div>
    </Page>
  );
}
