import { useText } from "../../texts/text";
import { TextField } from "../field";

interface Person {
  email: string;
  display_name: string;
}

/** Who comes in, and where the mail to confirm goes. */
export function PersonFields({ person, change }: {
  person: Person;
  change: (part: Partial<Person>) => void;
}) {
  const text = useText();
  return (
    <>
      <TextField label={text("entry.person.name")} required maxLength={120} autoComplete="name"
        value={person.display_name}
        onChange={({ target }) => change({ display_name: target.value })} />
      <TextField type="email" label={text("entry.person.email")} required maxLength={254}
        hint={text("entry.person.email.hint")} autoComplete="email" value={person.email}
        onChange={({ target }) => change({ email: target.value })} />
    </>
  );
}
