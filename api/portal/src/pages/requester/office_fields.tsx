import { useState } from "react";
import { Combobox } from "../../parts/combobox";
import { useText } from "../../texts/text";
import { useOffices } from "./catalogue_queries";
import { ChannelField } from "./channel_field";
import type { RequestDraft } from "./request_draft";

interface Props {
  draft: RequestDraft;
  error?: string | undefined;
  change: (part: Partial<RequestDraft>) => void;
}

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
      <ChannelField value={draft.channel} onChange={(channel) => change({ channel })} />
    </div>
  );
}
