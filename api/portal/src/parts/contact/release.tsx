import "../../style/contact.css";
import { useNow } from "../../api/clock";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { components } from "../../../dist/schema";

interface Props {
  one: Pick<components["schemas"]["Assignment"], "contact_release">;
  /** The number as the API gives it: nothing while it is not released. */
  phone: string | null | undefined;
  /** Who looks. */
  side: "requester" | "interpreter";
}

/** The number of the other side and until when it is shown, or why it is not. */
export function Release({ one, phone, side }: Props) {
  const text = useText();
  const formats = useFormats();
  const now = useNow();
  if (!one.contact_release) return phone;
  const { way, from, until } = one.contact_release;
  const note = (key: "until" | "from", moment: string) => (
    <span className="contact__note">
      {text(`contact.release.${key}`, { moment: formats.moment(moment) })}
    </span>
  );
  if (phone)
    return (
      <>
        <a className="kern-link" href={`tel:${phone}`}>{phone}</a>
        {note("until", until)}
      </>
    );
  if (way === "via_pool") return text("contact.release.via_pool");
  if (way === "interpreter_calls" && side === "requester")
    return text("contact.release.interpreter_calls");
  return from && now < new Date(from) ? note("from", from) : null;
}
