import { useEffect, useId } from "react";
import { Choice, Fieldset, SelectField } from "../../parts/field";
import { useModeName } from "../../parts/mode";
import { useText } from "../../texts/text";
import { useOffice } from "./catalogue_queries";
import type { Mode, RequestDraft } from "./request_draft";

interface Props {
  draft: RequestDraft;
  officeId: string;
  error?: string | undefined;
  change: (part: Partial<RequestDraft>) => void;
}

const modes = ["on_site", "telephone", "video"] as const;

/** How and where; the office's own place is filled in. */
export function WhereFields({ draft, officeId, error, change }: Props) {
  const text = useText();
  const office = useOffice(officeId);
  const places = (office.data?.places ?? []).filter((place) => place.state !== "closed");
  const preset = places[0]?.id;
  const isKnown = places.some((place) => place.id === draft.place);

  useEffect(() => {
    if (preset && !isKnown) change({ place: preset });
  }, [preset, isKnown, change]);

  return (
    <div className="stack">
      <ModeChoice mode={draft.mode} change={(mode) => change({ mode })} />
      {draft.mode === "on_site" && (
        <SelectField
          label={text("request.place")}
          error={error}
          value={draft.place}
          onChange={(event) => change({ place: event.target.value })}
        >
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {[place.name, place.street, place.town].filter(Boolean).join(", ")}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}

/** On site, by telephone or by video. */
export function ModeChoice({ mode, change }: { mode: Mode; change: (mode: Mode) => void }) {
  const text = useText();
  const modeName = useModeName();
  const group = useId();
  return (
    <Fieldset legend={text("request.mode")}>
      <div className="choices">
        {modes.map((one) => (
          <Choice key={one} type="radio" name={group} checked={mode === one}
            onChange={() => change(one)} label={modeName(one)} />
        ))}
      </div>
    </Fieldset>
  );
}
