import { useState } from "react";
import { Combobox } from "../../parts/combobox";
import { SelectField } from "../../parts/field";
import { useText } from "../../texts/text";
import { useOffices } from "./catalogue_queries";
import type { RequestDraft } from "./request_draft";

interface Props {
  draft: RequestDraft;
  error?: string | undefined;
  change: (part: Partial<RequestDraft>) => void;
}

const channels = ["telephone", "email", "paper", "portal"] as const;

/** For coordinators: who orders, and how the request reached them. */
export function OfficeFields({ draft, error, change }: Props) {
  const text = useText();
  const [typed, setTyped] = useState(draft.office.name);
  const found = useOffices(typed, typed !== draft.office.name);
  return (
    <div className="row">
      <Combobox
        label={text("request.office")}
        error={error}
        autoFocus
        value={typed}
        options={(found.data ?? []).map(({ id, name, places }) => ({
          id,
          label: name,
          detail: places[0]?.town,
        }))}
        onType={(name) => {
          setTyped(name);
          if (draft.office.id) change({ office: { id: "", name: "" }, place: "" });
        }}
        onChoose={(option) => {
          setTyped(option.label);
          change({ office: { id: option.id, name: option.label }, place: "" });
        }}
      />
      <SelectField
        label={text("request.channel")}
        value={draft.channel}
        onChange={(event) => change({ channel: event.target.value as RequestDraft["channel"] })}
      >
        {channels.map((channel) => (
          <option key={channel} value={channel}>
            {text(`request.channel.${channel}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
