import { SelectField } from "../../parts/field";
import { useText } from "../../texts/text";

/** How an act reached the coordinator who enters it for the office. */
export type Channel = "telephone" | "email" | "paper" | "portal";
const channels: Channel[] = ["telephone", "email", "paper", "portal"];

interface Props {
  value: Channel;
  onChange: (channel: Channel) => void;
}

export function ChannelField({ value, onChange }: Props) {
  const text = useText();
  return (
    <SelectField
      label={text("request.channel")}
      value={value}
      onChange={(event) => onChange(event.target.value as Channel)}
    >
      {channels.map((channel) => (
        <option key={channel} value={channel}>{text(`request.channel.${channel}`)}</option>
      ))}
    </SelectField>
  );
}
