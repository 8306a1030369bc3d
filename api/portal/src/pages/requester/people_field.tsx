import { useState } from "react";
import { Button } from "../../parts/button";
import { Combobox } from "../../parts/combobox";
import { useText } from "../../texts/text";
import { usePeople } from "./catalogue_queries";
import type { Known } from "./request_draft";

interface Props {
  label: string;
  hint: string;
  onBehalf: boolean;
  people: Known[];
  onChange: (people: Known[]) => void;
}

const people_max = 5;

/** Up to five people by name, each to be taken away again. */
export function PeopleField({ label, hint, onBehalf, people, onChange }: Props) {
  const text = useText();
  const [typed, setTyped] = useState("");
  const found = usePeople(typed, onBehalf).filter(
    (person) => !people.some((one) => one.id === person.id),
  );
  return (
    <div className="stack">
      {people.length < people_max && (
        <Combobox
          label={label}
          hint={hint}
          optional
          value={typed}
          options={found.slice(0, 8).map(({ id, name }) => ({ id, label: name }))}
          onType={setTyped}
          onChoose={({ id, label: name }) => {
            setTyped("");
            onChange([...people, { id, name }]);
          }}
        />
      )}
      {people.length > 0 && (
        <div className="row">
          {people.map((person) => (
            <Button
              key={person.id}
              small
              icon="close"
              aria-label={text("request.remove", { name: person.name })}
              onClick={() => onChange(people.filter((one) => one.id !== person.id))}
            >
              {person.name}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
