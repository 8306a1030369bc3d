import { useState } from "react";
import { api, ask } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useReadOnce } from "../../api/read_once";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { FormDialog } from "../../parts/form_dialog";
import { useText } from "../../texts/text";
import { placePlan } from "./office_fields";
import { type Office, type Place, readOffice } from "./offices_query";
import { RecordFields } from "./record_fields";
import type { Fields } from "./record_form";
import { useCodeName } from "./words";

/** The buildings of an office, to which interpreters come. */
export function OfficePlaces({ office }: { office: Office }) {
  const text = useText();
  const name = useCodeName();
  const [open, setOpen] = useState<Place | "new" | null>(null);
  const may = office.allowed_actions?.includes("change");
  return (
    <section className="stack" aria-labelledby="office-places">
      <div className="head">
        <h2 className="kern-heading-small" id="office-places">{text("people.places")}</h2>
        {may && (
          <Button small onClick={() => setOpen("new")}>{text("people.place.add")}</Button>
        )}
      </div>
      {office.places.length === 0 && <p className="kern-body">{text("people.places.none")}</p>}
      <ul className="rows">
        {office.places.map((place) => (
          <li key={place.id}>
            <span className="rows__what">
              <strong>{place.name}</strong>
              {place.state === "closed" && <span> {name("state", place.state)}</span>}
              <span className="muted line">
                {[place.street, `${place.postcode ?? ""} ${place.town ?? ""}`.trim()]
                  .filter(Boolean).join(", ")}
              </span>
            </span>
            {may && (
              <Button small look="tertiary" onClick={() => setOpen(place)}>
                {text("people.row.change")}
                <span className="kern-sr-only"> {place.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <PlaceDialog office={office.id} onClose={() => setOpen(null)}
          {...(open === "new" ? {} : { before: open })} />
      )}
    </section>
  );
}

const emptyPlace: Fields = { place_name: "", street: "", postcode: "", town: "", state: "active" };

function placeOf({ place_name = "", state, ...address }: Fields): Place {
  return { name: place_name, state: state === "closed" ? "closed" : "active", ...address };
}

interface Props {
  office: string;
  before?: Place;
  onClose: () => void;
}

function PlaceDialog({ office, before, onClose }: Props) {
  const text = useText();
  const { name = "", street = "", postcode = "", town = "", state = "active" } = before ?? {};
  const [typed, setTyped] = useState<Fields>(
    before ? { place_name: name, street, postcode, town, state } : emptyPlace,
  );
  const readOnce = useReadOnce(() => readOffice(office));
  const save = useWrite({
    send: async (value: Fields, key) => {
      const { data, etag } = await readOnce(key);
      const now = data.places.find((place) => place.id === before?.id);
      if (before && JSON.stringify(now) !== JSON.stringify(before))
        throw new ApiProblem(412, { code: "version_stale" });
      return ask(
        api.PATCH("/api/v1/requesters/{requester_id}", {
          params: {
            path: { requester_id: office },
            header: { "If-Match": etag, "Idempotency-Key": key },
          },
          body: { places: [{ ...(before?.id ? { id: before.id } : {}), ...placeOf(value) }] },
        }),
      );
    },
    refresh: [["requesters"]],
    done: onClose,
  });
  const title = before ? text("people.place.change", { name }) : text("people.place.add");
  return (
    <FormDialog title={title} write={save} onClose={onClose} onSend={() => save.mutate(typed)}>
      <RecordFields plan={placePlan} value={typed} problem={save.error}
        change={(part) => setTyped({ ...typed, ...part })} />
    </FormDialog>
  );
}
